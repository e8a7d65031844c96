using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Ibis.BackOffice.Documents;

/// <summary>Leaves out of documents what the current user may not read, and keeps what she may not change as it is stored.</summary>
/// <remarks>
/// Umbraco leaves both to the client. A value that may not be changed is kept without a word, as Umbraco does with languages:
/// the client sends the whole document, also what it shows locked.
/// </remarks>
internal sealed class DocumentProperties(PropertyAliases aliases, BlockValues blocks, DocumentPresentation presentation)
{
    public DocumentResponseModel Readable(DocumentResponseModel document) =>
        document with
        {
            Values = Readable(document.DocumentType.Id, document.Values),
        };

    public IReadOnlyList<DocumentValueResponseModel> Readable(
        Guid type,
        IReadOnlyList<DocumentValueResponseModel> values
    )
    {
        if (aliases.AreUnlimited)
        {
            return values;
        }
        var hidden = aliases.Of(type).Hidden;
        return
        [
            .. values
                .Where(value => !hidden.Contains(value.Alias))
                .Select(value => value with { Value = blocks.Readable(value.Value) }),
        ];
    }

    /// <summary>For a new document: what may not be written is left out.</summary>
    public void Protect(ContentEditingModelBase model, Guid type) => Protect(model, type, []);

    public void Protect(ContentEditingModelBase model, IContent stored)
    {
        if (!aliases.AreUnlimited)
        {
            Protect(model, stored.ContentType.Key, presentation.Values(stored));
        }
    }

    /// <summary>Whether going back to an earlier state would change a value that she may not change.</summary>
    /// <param name="cultures">The languages that go back; what has no language goes with each.</param>
    public bool WouldChangeLocked(IContent stored, IContent version, IReadOnlyCollection<string?> cultures)
    {
        if (aliases.AreUnlimited)
        {
            return false;
        }
        var locked = aliases.Of(stored.ContentType.Key).Locked;
        var present = Going(stored).ToDictionary(value => Place(value.Alias, value.Culture, value.Segment));
        var earlier = Going(version).ToList();
        return !Locked(stored).SetEquals(Locked(version))
            || earlier.Exists(value =>
                blocks.WouldChangeLocked(
                    value.Value,
                    present.GetValueOrDefault(Place(value.Alias, value.Culture, value.Segment))?.Value
                )
            );

        IEnumerable<DocumentValueResponseModel> Going(IContent content) =>
            presentation
                .Values(content)
                .Where(value =>
                    value.Culture is null || cultures.Contains(value.Culture, StringComparer.OrdinalIgnoreCase)
                );

        HashSet<(string, string?, string?, string?)> Locked(IContent content) =>
            [
                .. Going(content)
                    .Where(value => locked.Contains(value.Alias))
                    .Select(value =>
                        (
                            value.Alias,
                            value.Culture,
                            value.Segment,
                            content.GetValue(value.Alias, value.Culture, value.Segment)?.ToString()
                        )
                    ),
            ];
    }

    private void Protect(ContentEditingModelBase model, Guid type, IReadOnlyList<DocumentValueResponseModel> stored)
    {
        if (aliases.AreUnlimited)
        {
            return;
        }
        var limits = aliases.Of(type);
        var sent = model.Properties.ToList();
        var places = sent.Select(value => Place(value.Alias, value.Culture, value.Segment)).ToHashSet();
        var before = stored.ToDictionary(value => Place(value.Alias, value.Culture, value.Segment));
        model.Properties =
        [
            .. sent.Where(value => !limits.Locked.Contains(value.Alias))
                .Select(value => new PropertyValueModel
                {
                    Alias = value.Alias,
                    Culture = value.Culture,
                    Segment = value.Segment,
                    Value = blocks.Protected(
                        value.Value,
                        before.GetValueOrDefault(Place(value.Alias, value.Culture, value.Segment))?.Value
                    ),
                }),
            .. stored
                .Where(value =>
                    limits.Keeps(value.Alias, places.Contains(Place(value.Alias, value.Culture, value.Segment)))
                )
                .Select(value => new PropertyValueModel
                {
                    Alias = value.Alias,
                    Culture = value.Culture,
                    Segment = value.Segment,
                    Value = value.Value,
                }),
        ];
    }

    private static (string, string?, string?) Place(string alias, string? culture, string? segment) =>
        (alias.ToUpperInvariant(), culture?.ToUpperInvariant(), segment);
}
