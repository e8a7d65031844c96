namespace Ibis.Tests.Integration.Differential;

/// <summary>All documents, and what each operation does to them.</summary>
internal sealed class DocumentModel
{
    public List<ModelDocument> All { get; } = [];

    public IEnumerable<ModelDocument> Alive => All.Where(document => !document.IsTrashed);

    public IEnumerable<ModelDocument> Trashed => All.Where(document => document.IsTrashed);

    public IEnumerable<ModelDocument> Children(int parentId) =>
        All.Where(document => document.ParentId == parentId).OrderBy(document => document.SortOrder);

    public void Create(ModelDocument document)
    {
        document.SortOrder = FreePlace(document, 0);
        NameAnew(document);
        All.Add(document);
    }

    public void NameAnew(ModelDocument document)
    {
        if (document.Varies)
        {
            var cultures = document.Draft.Cultures.ToArray();
            document.Draft.Names[""] = document.Draft.Names[
                cultures.Contains(ModelDocument.DefaultCulture) ? ModelDocument.DefaultCulture : cultures[0]
            ];
        }
        foreach (var (culture, name) in document.Draft.Names.ToArray())
        {
            var taken = Siblings(document)
                .Select(sibling => sibling.Draft.Names.GetValueOrDefault(culture))
                .OfType<string>();
            document.Draft.Names[culture] = FreeName(name, taken.ToHashSet(StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <returns>Whether Umbraco agrees to publish.</returns>
    public static bool Publish(ModelDocument document, IReadOnlyCollection<string> cultures)
    {
        var published = (document.Published ?? Side.Empty).Copy();
        published.Names[""] = document.Draft.Names[""];
        foreach (var culture in cultures)
        {
            published.Names[culture] = document.Draft.Names[culture];
        }
        foreach (var place in document.Draft.Values.Keys.Union(published.Values.Keys).ToArray())
        {
            if (place.Culture == "" || cultures.Contains(place.Culture))
            {
                Set(published, place, document.Draft.Values.GetValueOrDefault(place));
            }
        }
        var isAllowed =
            (document.Parent is null || document.Parent.IsPathPublished)
            && (!document.Varies || published.Names.ContainsKey(ModelDocument.DefaultCulture));
        if (isAllowed)
        {
            document.Published = published;
            document.Publications.Add(published);
        }
        return isAllowed;
    }

    public static void Unpublish(ModelDocument document, string culture)
    {
        if (document.Published is null)
        {
            return;
        }
        // Without a mandatory culture nothing stays published.
        if (culture is "*" or ModelDocument.DefaultCulture)
        {
            document.Published = null;
            return;
        }
        if (!document.Published.Names.ContainsKey(culture))
        {
            return;
        }
        var published = document.Published.Copy();
        published.Names[""] = document.Draft.Names[""];
        published.Names.Remove(culture);
        foreach (var place in published.Values.Keys.Where(place => place.Culture == culture).ToArray())
        {
            published.Values.Remove(place);
        }
        document.Published = published;
        document.Publications.Add(published);
    }

    public void Move(ModelDocument document, ModelDocument? parent)
    {
        if (document.ParentId == (parent?.Id ?? -1))
        {
            return;
        }
        if (document.IsTrashed)
        {
            document.Published = null;
        }
        document.IsTopOfBin = false;
        document.Parent = parent;
        PutLast(document);
    }

    public void Trash(ModelDocument document)
    {
        document.IsTopOfBin = true;
        document.Parent = null;
        PutLast(document);
    }

    public void Delete(ModelDocument document) => All.RemoveAll(other => other.IsBelow(document));

    /// <summary>The copies, each with the original; ids are not known yet.</summary>
    public List<(ModelDocument Original, ModelDocument Copy)> Copy(ModelDocument document, ModelDocument? parent)
    {
        var copies = new Dictionary<ModelDocument, ModelDocument>();
        // Umbraco copies in the order of the paths, which decides who keeps a name that two of them want.
        foreach (
            var original in All.Where(other => other.IsBelow(document))
                .OrderBy(other => other.Path, StringComparer.Ordinal)
                .ToArray()
        )
        {
            var copy = new ModelDocument
            {
                Id = -1000 - All.Count,
                Varies = original.Varies,
                Draft = original.Draft.Copy(),
                Parent = original == document ? parent : copies[original.Parent!],
            };
            copy.SortOrder = FreePlace(copy, original.SortOrder);
            NameAnew(copy);
            copies.Add(original, copy);
            All.Add(copy);
        }
        return [.. copies.Select(pair => (pair.Key, pair.Value))];
    }

    public static void Set(Side side, Place place, object? value)
    {
        if (value is null)
        {
            side.Values.Remove(place);
        }
        else
        {
            side.Values[place] = value;
        }
    }

    private void PutLast(ModelDocument document)
    {
        var siblings = Siblings(document).ToArray();
        document.SortOrder = siblings.Length == 0 ? 0 : siblings.Max(sibling => sibling.SortOrder) + 1;
        NameAnew(document);
    }

    private int FreePlace(ModelDocument document, int wanted)
    {
        var taken = Siblings(document).Select(sibling => sibling.SortOrder).ToArray();
        return taken.Contains(wanted) ? taken.Max() + 1 : wanted;
    }

    private IEnumerable<ModelDocument> Siblings(ModelDocument document) =>
        All.Where(other => other != document && other.ParentId == document.ParentId);

    private static string FreeName(string wanted, HashSet<string> taken)
    {
        if (!taken.Contains(wanted))
        {
            return wanted;
        }
        var bracket = wanted.LastIndexOf(" (", StringComparison.Ordinal);
        var text =
            bracket > 0 && wanted.EndsWith(')') && taken.Contains(wanted[..bracket]) ? wanted[..bracket] : wanted;
        return Enumerable.Range(1, 1000).Select(number => $"{text} ({number})").First(name => !taken.Contains(name));
    }
}
