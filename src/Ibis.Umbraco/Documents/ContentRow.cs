using Ibis.Umbraco.PropertyValues;

namespace Ibis.Umbraco.Documents;

/// <summary>A node with one of its versions and, when it is published, the published version.</summary>
internal sealed class ContentRow
{
    public int Id { get; init; }
    public Guid Key { get; init; }
    public int ParentId { get; init; }
    public int Level { get; init; }
    public required string Path { get; init; }
    public int SortOrder { get; init; }
    public bool Trashed { get; init; }
    public int? CreatorId { get; init; }
    public DateTime Created { get; init; }
    public int ContentTypeId { get; init; }
    public bool Published { get; init; }
    public bool Edited { get; init; }
    public int? PublishedVersionId { get; init; }
    public string? NodeCultures { get; init; }
    public int VersionId { get; init; }
    public required string Name { get; init; }
    public DateTime VersionDate { get; init; }
    public int? WriterId { get; init; }
    public int? TemplateId { get; init; }
    public string? Cultures { get; init; }
    public string? Properties { get; init; }
    public string? PublishedName { get; init; }
    public DateTime? PublishedDate { get; init; }
    public int? PublisherId { get; init; }
    public int? PublishedTemplateId { get; init; }
    public string? PublishedCultures { get; init; }
    public string? PublishedProperties { get; init; }

    public IReadOnlyDictionary<string, StoredCulture> EditedNames =>
        field ??= StoredCultures.Read<StoredCulture>(Cultures);

    public IReadOnlyDictionary<string, StoredCulture> PublishedNames =>
        field ??= StoredCultures.Read<StoredCulture>(PublishedCultures);

    public IReadOnlyDictionary<string, NodeCulture> CultureStates =>
        field ??= StoredCultures.Read<NodeCulture>(NodeCultures);

    /// <summary>Not loaded by every statement; in doubt there are some.</summary>
    public bool HasChildren { get; set; } = true;

    public bool IsScheduled { get; init; } = true;

    public StoredPropertyValues EditedValues => field ??= StoredPropertyValues.Parse(Properties);

    public StoredPropertyValues PublishedValues =>
        field ??= Published ? StoredPropertyValues.Parse(PublishedProperties) : StoredPropertyValues.None;
}
