namespace Ibis.Core.StartingContent.Languages;

internal sealed record LanguageDefinition(string IsoCode, string Name, bool Default, string? Fallback);
