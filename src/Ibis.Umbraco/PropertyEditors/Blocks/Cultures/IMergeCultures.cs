namespace Ibis.Umbraco.PropertyEditors.Blocks.Cultures;

/// <summary>A value editor whose value is shared by all cultures and has values of single cultures inside. Values are as they are stored.</summary>
internal interface IMergeCultures
{
    /// <summary>What is published when one culture is: structure and the values of that culture from the draft, the rest as it was published.</summary>
    /// <param name="culture">Null for what all cultures share, * for everything.</param>
    object? Publish(object? edited, object? published, string? culture);

    /// <summary>What is saved when somebody may not change everything: the rest stays as it is stored.</summary>
    object? Save(object? stored, object? sent, CultureRights rights);

    /// <summary>The cultures in which the draft differs from what is published.</summary>
    IEnumerable<string> ChangedCultures(object? edited, object? published, string defaultCulture);
}
