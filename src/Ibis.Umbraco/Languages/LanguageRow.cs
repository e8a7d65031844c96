namespace Ibis.Umbraco.Languages;

internal sealed record LanguageRow
{
    public required int Id { get; init; }
    public required Guid Key { get; init; }
    public required string IsoCode { get; init; }
    public required string Name { get; init; }
    public required bool IsDefault { get; init; }
    public required bool IsMandatory { get; init; }
    public int? FallbackId { get; init; }
}
