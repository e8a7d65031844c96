using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Rights;

/// <summary>Settings of a data type with <c>Ibis.Rights</c>.</summary>
public sealed class RightsConfiguration : ICheckedConfiguration, IIgnoreUserStartNodesConfig
{
    /// <summary>The key of the vocabulary with the licences; null for any term.</summary>
    [ConfigurationField("licences")]
    public string? Licences { get; set; }

    /// <summary>Whether a consent record has to be named, for pictures of people.</summary>
    [ConfigurationField("consentNeeded")]
    public bool ConsentNeeded { get; set; }

    /// <summary>Whether editors reach the media and the licences also outside their own start nodes.</summary>
    [ConfigurationField("ignoreUserStartNodes")]
    public bool IgnoreUserStartNodes { get; set; }

    IEnumerable<string> ICheckedConfiguration.Faults() => PickedKey.Faults(Licences, "The vocabulary of licences");
}
