namespace Ibis.Umbraco.Templates;

internal sealed record TemplateRow
{
    public required int Id { get; init; }
    public required Guid Key { get; init; }
    public required int ParentId { get; init; }
    public required string Path { get; init; }
    public required string Name { get; init; }
    public required DateTime Created { get; init; }
    public required DateTime Updated { get; init; }
    public required string Alias { get; init; }
    public required string Content { get; init; }
}
