using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Core.PropertyEditors.Json;

/// <summary>What a configuration editor needs to read the settings it is given.</summary>
internal sealed record ConfigurationParts(IIOHelper Io, IConfigurationEditorJsonSerializer Json);

/// <summary>Settings of a data type that make no sense are refused with a sentence when it is saved.</summary>
internal sealed class CheckedConfigurationEditor<TConfiguration>(ConfigurationParts parts)
    : ConfigurationEditor<TConfiguration>(parts.Io)
    where TConfiguration : class, ICheckedConfiguration, new()
{
    public override IEnumerable<ValidationResult> Validate(IDictionary<string, object> configuration)
    {
        try
        {
            var read = AsConfigurationObject(configuration, parts.Json) ?? new();
            return read.Faults().Select(fault => new ValidationResult(fault));
        }
        catch (InvalidOperationException failure)
        {
            return
            [
                new ValidationResult(
                    $"The settings cannot be read: {(failure.InnerException ?? failure).Message} Enter them again."
                ),
            ];
        }
    }
}

/// <summary>Settings of a data type that know what is wrong with them.</summary>
internal interface ICheckedConfiguration
{
    /// <summary>A sentence for each thing that is wrong.</summary>
    IEnumerable<string> Faults();
}
