using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Differential;

/// <summary>A random sequence of operations, done to the site and to the model alike.</summary>
internal sealed class DocumentStory(ContentBench bench, int seed)
{
    private static readonly string[] Names = ["A", "a", "B", "C", "A (1)", "B (2)"];

    private readonly Random _random = new(seed);
    private readonly DocumentModel _model = new();
    private readonly List<string> _log = [];

    private IContentService Contents => bench.Contents;

    public void Tell(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            Action[] operations =
            [
                Create,
                Create,
                Save,
                Save,
                Save,
                Publish,
                Publish,
                Publish,
                Unpublish,
                Move,
                Copy,
                Trash,
                Restore,
                Delete,
                Sort,
                Rollback,
            ];
            try
            {
                operations[_random.Next(_model.All.Count < 3 ? 2 : operations.Length)]();
                Compare();
            }
            catch (Exception exception) when (exception is not AssertionException)
            {
                throw new InvalidOperationException(Described("An operation threw."), exception);
            }
        }
    }

    public void CleanUp()
    {
        foreach (var document in _model.All.Where(document => document.Parent is null).ToArray())
        {
            Contents.Delete(Load(document));
        }
    }

    private void Create()
    {
        var parent = _random.Next(3) == 0 ? null : Pick(_model.Alive);
        var varies = _random.Next(2) == 0;
        var draft = Side.Empty;
        if (varies)
        {
            draft.Names["en"] = Name();
            if (_random.Next(2) == 0)
            {
                draft.Names["fr"] = Name();
            }
        }
        else
        {
            draft.Names[""] = Name();
        }
        var content = new Content(draft.Names.Values.First(), parent?.Id ?? -1, varies ? bench.Article : bench.Page);
        foreach (var culture in draft.Cultures)
        {
            content.SetCultureName(draft.Names[culture], culture);
        }
        Log($"create {(varies ? "article" : "page")} {string.Join('/', draft.Names.Values)} below {parent?.Id ?? -1}");
        var document = new ModelDocument
        {
            Id = 0,
            Varies = varies,
            Draft = draft,
            Parent = parent,
        };
        ChangeValue(document, content);
        Contents.Save(content);
        document.Id = content.Id;
        _model.Create(document);
    }

    private void Save() =>
        With(
            _model.Alive,
            document =>
            {
                var content = Load(document);
                if (_random.Next(3) == 0)
                {
                    Rename(document, content);
                }
                else
                {
                    ChangeValue(document, content);
                }
                Contents.Save(content);
            }
        );

    private void Rename(ModelDocument document, IContent content)
    {
        var culture = document.Varies ? Culture() : "";
        var name = Name();
        Log($"rename {document.Id} in '{culture}' to {name}");
        if (document.Draft.Names.GetValueOrDefault(culture) == name)
        {
            return;
        }
        content.SetCultureName(name, culture);
        document.Draft.Names[culture] = name;
        _model.NameAnew(document);
    }

    private void ChangeValue(ModelDocument document, IContent content)
    {
        var place = document.Varies
            ? _random.Next(3) switch
            {
                0 => new Place("number", "", ""),
                1 => new Place("title", Culture(), ""),
                _ => new Place("summary", Culture(), _random.Next(2) == 0 ? "" : "members"),
            }
            : new Place(_random.Next(2) == 0 ? "title" : "number", "", "");
        object? value =
            _random.Next(5) == 0 ? null
            : place.Property == "number" ? _random.Next(3)
            : $"text {_random.Next(3)}";
        Log($"set {place} of {document.Id} to {value ?? "nothing"}");
        content.SetValue(place.Property, value, place.Culture, place.Segment);
        DocumentModel.Set(document.Draft, place, value);
    }

    private void Publish() =>
        With(
            _model.Alive,
            document =>
            {
                string[] cultures = document.Varies
                    ? [.. document.Draft.Cultures.Where(_ => _random.Next(3) > 0)]
                    : ["*"];
                if (cultures.Length == 0)
                {
                    return;
                }
                Log($"publish {document.Id} in {string.Join('/', cultures)}");
                var result = Contents.Publish(Load(document), cultures);
                var isPublished = DocumentModel.Publish(document, document.Varies ? cultures : []);
                Assert.That(result.Success, Is.EqualTo(isPublished), () => Described(result.Result.ToString()));
            }
        );

    private void Unpublish() =>
        With(
            _model.Alive,
            document =>
            {
                var culture = document.Varies && _random.Next(3) > 0 ? Culture() : "*";
                Log($"unpublish {document.Id} in {culture}");
                Contents.Unpublish(Load(document), culture);
                DocumentModel.Unpublish(document, culture);
            }
        );

    private void Move() =>
        With(
            _model.Alive,
            document =>
            {
                var parent = Target(document);
                Log($"move {document.Id} to {parent?.Id ?? -1}");
                Contents.Move(Load(document), parent?.Id ?? -1);
                _model.Move(document, parent);
            }
        );

    // Only what lies in the bin itself: after an item from below another one is restored, Umbraco's navigation still counts it
    // as a child of that one, and restoring that one below the first ends in an endless recursion of Umbraco's.
    private void Restore() =>
        With(
            _model.Trashed.Where(document => document.IsTopOfBin),
            document =>
            {
                var parent = Target(document);
                Log($"restore {document.Id} to {parent?.Id ?? -1}");
                Contents.Move(Load(document), parent?.Id ?? -1);
                _model.Move(document, parent);
            }
        );

    private void Trash() =>
        With(
            _model.Alive,
            document =>
            {
                Log($"trash {document.Id}");
                Contents.MoveToRecycleBin(Load(document));
                _model.Trash(document);
            }
        );

    private void Delete() =>
        With(
            _model.All,
            document =>
            {
                Log($"delete {document.Id}");
                Contents.Delete(Load(document));
                _model.Delete(document);
            }
        );

    private void Copy() =>
        With(
            _model.Alive,
            document =>
            {
                var parent = Target(document);
                Log($"copy {document.Id} to {parent?.Id ?? -1}");
                var copy = Contents.Copy(Load(document), parent?.Id ?? -1, relateToOriginal: false, recursive: true)!;
                var copies = _model.Copy(document, parent);
                copies[0].Copy.Id = copy.Id;
                var ids = new Dictionary<int, int> { [document.Id] = copy.Id };
                foreach (var (original, modelCopy) in copies.Skip(1))
                {
                    // A copy keeps its place among its siblings, so the n-th child is the n-th copy.
                    var place = _model.Children(original.ParentId).ToList().IndexOf(original);
                    modelCopy.Id = ids[original.Id] = bench.Children(ids[original.ParentId]).ElementAt(place).Id;
                }
            }
        );

    private void Sort() =>
        With(
            _model.Alive,
            document =>
            {
                var sorted = _model.Children(document.ParentId).OrderBy(_ => _random.Next()).ToArray();
                Log($"sort {string.Join(',', sorted.Select(child => child.Id))}");
                // At the root there may be documents that this story does not know.
                Contents.Sort(sorted.Select(child => child.Id));
                for (var place = 0; place < sorted.Length; place++)
                {
                    sorted[place].SortOrder = place;
                }
            }
        );

    private void Rollback() =>
        With(
            _model.Alive.Where(document => document.Publications.Count > 0),
            document =>
            {
                var number = _random.Next(document.Publications.Count);
                Log($"roll {document.Id} back to publication {number}");
                var version = Contents.GetVersions(document.Id).Reverse().ElementAt(number);
                Contents.Rollback(document.Id, version.VersionId);
                document.Draft = document.Publications[number].Copy();
                _model.NameAnew(document);
            }
        );

    private void Compare()
    {
        var contents = Contents
            .GetByIds(_model.All.Select(document => document.Id))
            .ToDictionary(content => content.Id);
        foreach (var document in _model.All)
        {
            Assert.That(contents.Keys, Does.Contain(document.Id), () => Described($"{document.Id} is not there."));
            var seen = DocumentView.Of(contents[document.Id], Contents.GetVersionIds(document.Id, 1000).Count());
            Assert.That(
                seen,
                Is.EqualTo(DocumentView.Of(document)),
                () => Described($"{document.Id} looks different.")
            );
        }
        foreach (var parentId in _model.All.Select(document => document.Id).Append(-1).Append(-20))
        {
            Assert.That(
                bench.Children(parentId).Select(child => child.Id),
                Is.EqualTo(_model.Children(parentId).Select(child => child.Id)),
                () => Described($"The children of {parentId} are different.")
            );
        }
        Assert.That(
            Contents.Count(),
            Is.EqualTo(_model.All.Count),
            () => Described("There are more or fewer documents.")
        );
    }

    private void With(IEnumerable<ModelDocument> documents, Action<ModelDocument> operation)
    {
        if (Pick(documents) is { } document)
        {
            operation(document);
        }
    }

    private ModelDocument? Target(ModelDocument document) =>
        _random.Next(3) == 0 ? null : Pick(_model.Alive.Where(other => !other.IsBelow(document)));

    private ModelDocument? Pick(IEnumerable<ModelDocument> documents)
    {
        var list = documents.ToArray();
        return list.Length == 0 ? null : list[_random.Next(list.Length)];
    }

    private IContent Load(ModelDocument document) => Contents.GetById(document.Id)!;

    private string Name() => Names[_random.Next(Names.Length)];

    private string Culture() => _random.Next(2) == 0 ? "en" : "fr";

    private void Log(string operation) => _log.Add(operation);

    private string Described(string what) =>
        $"{what} Seed {seed}, after {_log.Count} operations:\n{string.Join('\n', _log.TakeLast(12))}";
}
