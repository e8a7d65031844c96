using Ibis.Core.StartingContent.DataTypes;
using Ibis.Core.StartingContent.DocumentTypes;
using Ibis.Core.StartingContent.MediaTypes;

namespace Ibis.Core.StartingContent.Dictionary;

/// <summary>All texts of the back office that the definitions hold.</summary>
internal static class Labels
{
    /// <exception cref="StartingContentException">Two definitions say different things under one key.</exception>
    public static IReadOnlyDictionary<string, Label> All()
    {
        var all = new Dictionary<string, Label>(StringComparer.Ordinal);
        foreach (var (key, label) in Types().Concat(MediaFields()).Concat(Formats()).Concat(Others()))
        {
            if (!all.TryAdd(key, label) && all[key] != label)
            {
                throw new StartingContentException(
                    $"{key} is \"{all[key].En}\" / \"{all[key].Fr}\" in one definition and \"{label.En}\" / \"{label.Fr}\" "
                        + "in another. Make them the same."
                );
            }
        }
        return all;
    }

    private static IEnumerable<(string Key, Label Label)> Types()
    {
        foreach (var (_, type) in StartingData.All<DocumentTypeDefinition>("document-types"))
        {
            yield return (LabelKeys.Type(type.Alias), type.Name);
            yield return (LabelKeys.TypeHelp(type.Alias), type.Description);
            foreach (var tab in type.Tabs)
            {
                yield return (LabelKeys.Tab(tab.Name), tab.Name);
                foreach (var group in tab.Groups)
                {
                    yield return (LabelKeys.Group(group.Name), group.Name);
                }
            }
            foreach (var label in type.Fields.SelectMany(field => Field(type.Alias, field)))
            {
                yield return label;
            }
        }
    }

    private static IEnumerable<(string Key, Label Label)> MediaFields() =>
        StartingData
            .All<MediaTypeDefinition>("media-types")
            .SelectMany(type => type.Value.Fields.SelectMany(field => Field(type.Value.Alias, field)));

    private static IEnumerable<(string Key, Label Label)> Field(string type, FieldDefinition field) =>
        [(LabelKeys.Field(type, field.Alias), field.Name), (LabelKeys.FieldHelp(type, field.Alias), field.Help)];

    private static IEnumerable<(string Key, Label Label)> Formats() =>
        StartingData
            .One<DataTypeDefinition[]>("data-types.json")
            .Where(type => type.Message is not null)
            .Select(type => (LabelKeys.Format(type.Name), type.Message!));

    private static IEnumerable<(string Key, Label Label)> Others() =>
        StartingData
            .All<Dictionary<string, Label>>("labels")
            .SelectMany(file => file.Value.Select(label => ($"{file.Name}_{label.Key}", label.Value)));
}
