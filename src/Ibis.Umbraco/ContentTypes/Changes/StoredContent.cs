using System.Globalization;
using Ibis.Umbraco.Languages;
using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.ContentTypes.Changes;

/// <summary>Makes the stored content follow a change of its type, in every version it has.</summary>
internal sealed class StoredContent(ScopeDatabase database, StoredNames names, LanguageStore languages)
{
    public void Follow(ContentTypeSet before, ContentTypeSet after, int changedTypeId)
    {
        foreach (var difference in TypeDifference.Between(before, after, changedTypeId))
        {
            Follow(difference);
        }
    }

    private void Follow(TypeDifference difference)
    {
        var culture =
            languages.Current.Default?.IsoCode ?? throw new InvalidOperationException("The site has no language.");
        foreach (var tables in ContentTables.All)
        {
            RemoveValues(tables, difference);
            MoveValues(tables, difference.TypeId, difference.NowVariant, from: null, to: culture);
            MoveValues(tables, difference.TypeId, difference.NowInvariant, from: culture, to: null);
        }
        if (difference.NamesBecomeVariant)
        {
            names.MakeVariant(difference.TypeId, culture);
        }
        if (difference.NamesBecomeInvariant)
        {
            names.MakeInvariant(difference.TypeId);
        }
        ForgetDigests(difference.TypeId);
    }

    private void RemoveValues(ContentTables tables, TypeDifference difference)
    {
        if (difference.LostProperties.Length > 0)
        {
            database.Execute(
                $"""
                update {tables.Versions} version set properties = version.properties - @keys
                from {tables.Nodes} content
                where content.node_id = version.node_id and content.content_type_id = @TypeId
                    and jsonb_exists_any(version.properties, @keys)
                """,
                new { difference.TypeId, keys = Keys(difference.LostProperties) }
            );
        }
    }

    private void MoveValues(ContentTables tables, int typeId, int[] properties, string? from, string? to)
    {
        if (properties.Length > 0)
        {
            database.Execute(
                $"""
                update {tables.Versions} version
                set properties = umbraco.moved_values(version.properties, @keys, @from::text, @to::text)
                from {tables.Nodes} content
                where content.node_id = version.node_id and content.content_type_id = @typeId
                    and jsonb_exists_any(version.properties, @keys)
                """,
                new
                {
                    typeId,
                    keys = Keys(properties),
                    from,
                    to,
                }
            );
        }
    }

    // Relations and tags come from values that are no longer what they were.
    private void ForgetDigests(int typeId) =>
        database.Execute(
            "update umbraco.document set reference_digest = null, tag_digest = null where content_type_id = @typeId",
            new { typeId }
        );

    private static string[] Keys(int[] ids) => [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))];
}
