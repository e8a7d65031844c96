namespace Ibis.Umbraco.Dictionary;

internal sealed record DictionaryRow
{
    public required int Id { get; init; }
    public required Guid Key { get; init; }
    public Guid? ParentKey { get; init; }
    public required string ItemKey { get; init; }

    /// <summary>A JSON object: language id to text.</summary>
    public required string Translations { get; init; }
    public required DateTime Created { get; init; }
    public required DateTime Updated { get; init; }
}
