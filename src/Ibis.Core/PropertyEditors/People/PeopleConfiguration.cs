using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.People;

/// <summary>Settings of a data type with <c>Ibis.People</c>.</summary>
public sealed class PeopleConfiguration : ICheckedConfiguration, IIgnoreUserStartNodesConfig
{
    /// <summary>The least number of people; null for none.</summary>
    [ConfigurationField("least")]
    public int? Least { get; set; }

    /// <summary>The most people; null for <see cref="PeopleRules.MostPeople"/>.</summary>
    [ConfigurationField("most")]
    public int? Most { get; set; }

    /// <summary>The roles to choose from; where there are none, a role is any text.</summary>
    [ConfigurationField("roles")]
    public string[]? Roles { get; set; }

    /// <summary>The key of the vocabulary with the types of stakeholders; null where they are not asked for.</summary>
    [ConfigurationField("stakeholderTypes")]
    public string? StakeholderTypes { get; set; }

    /// <summary>Whether editors reach organisations and terms also outside their own start nodes.</summary>
    [ConfigurationField("ignoreUserStartNodes")]
    public bool IgnoreUserStartNodes { get; set; }

    IEnumerable<string> ICheckedConfiguration.Faults()
    {
        if (Least < 0 || Most < 0)
        {
            yield return "A number of people cannot be less than zero. Leave it empty for no limit.";
        }
        if (Least is { } least && Most is > 0 and { } most && least > most)
        {
            yield return $"The least number of people, {least}, is more than the most, {most}. Exchange them, or leave one empty.";
        }
        foreach (var fault in PickedKey.Faults(StakeholderTypes, "The vocabulary of stakeholder types"))
        {
            yield return fault;
        }
    }
}
