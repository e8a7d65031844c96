using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Core.Publishing;

/// <summary>A document in the languages in which it is about to be published.</summary>
/// <param name="Cultures">Null stands for a document that does not vary.</param>
internal sealed record Publication(IContent Document, IReadOnlyList<string?> Cultures)
{
    public bool Has(string alias, string? culture) =>
        Document.Properties.TryGetValue(alias, out var property)
        && !StoredValue.IsEmpty(property.GetValue(property.PropertyType.VariesByCulture() ? culture : null));

    public bool Has(string alias) => Has(alias, culture: null);

    public object? Value(string alias, string? culture = null) =>
        Document.Properties.TryGetValue(alias, out var property)
            ? property.GetValue(property.PropertyType.VariesByCulture() ? culture : null)
            : null;

    public bool IsOn(string alias) => Value(alias) is 1 or true or "1" or "true";

    public bool Holds(string alias, string word) =>
        Value(alias) is string text && text.Contains(word, StringComparison.Ordinal);

    /// <summary>Whether a picker holds the document of a key.</summary>
    public bool Picks(string alias, Guid key) =>
        Value(alias) is string text
        && (
            text.Contains(key.ToString("N"), StringComparison.OrdinalIgnoreCase)
            || text.Contains(key.ToString(), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The languages to ask about a field: each that is published, or none in particular.</summary>
    public IEnumerable<string?> CulturesOf(string alias) =>
        Document.Properties.TryGetValue(alias, out var property) && property.PropertyType.VariesByCulture()
            ? Cultures
            : [null];
}

/// <summary>One thing to put right before publication.</summary>
/// <param name="Message">A key of the texts under <c>publish</c>, with {0} for the field and further places for what follows.</param>
/// <param name="Alias">The field.</param>
/// <param name="Culture">The language, where the field varies.</param>
internal sealed record Fault(string Message, string Alias, string? Culture = null, params string[] More);
