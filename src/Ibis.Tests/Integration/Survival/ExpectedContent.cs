namespace Ibis.Tests.Integration.Survival;

/// <summary>What may be seen: exactly what was acknowledged, or else what was asked for since.</summary>
internal sealed class ExpectedContent
{
    private readonly Dictionary<Guid, Expected> _documents = [];

    public int Acknowledged { get; private set; }

    public void Accept(IEnumerable<DocumentState> seen)
    {
        _documents.Clear();
        foreach (var document in seen)
        {
            _documents.Add(
                document.Key,
                new Expected
                {
                    MayBeMissing = false,
                    Names = [document.Name],
                    Parents = [document.Parent],
                    PublishedNames = [document.PublishedCultures.Length > 0 ? document.PublishedName : null],
                }
            );
        }
    }

    public void Begin(Operation operation)
    {
        var document = Of(operation.Key);
        document.Names.Add(operation.Name);
        document.Parents.Add(operation.Parent);
        if (operation.Kind == OperationKind.Publish)
        {
            document.PublishedNames.Add(operation.Name);
        }
    }

    public void Acknowledge(Operation operation)
    {
        Acknowledged++;
        var document = Of(operation.Key);
        document.MayBeMissing = false;
        document.Names = [operation.Name];
        document.Parents = [operation.Parent];
        if (operation.Kind == OperationKind.Publish)
        {
            document.PublishedNames = [operation.Name];
        }
    }

    public IEnumerable<string> Differences(IReadOnlyCollection<DocumentState> seen)
    {
        var keys = seen.Select(document => document.Key).ToHashSet();
        var lost = _documents.Where(pair => !pair.Value.MayBeMissing && !keys.Contains(pair.Key));
        return lost.Select(pair => $"{pair.Key}: it was created and is gone").Concat(seen.SelectMany(Differences));
    }

    private IEnumerable<string> Differences(DocumentState document)
    {
        if (!_documents.TryGetValue(document.Key, out var expected))
        {
            return [$"{document.Key}: nobody created it"];
        }
        var published = document.PublishedCultures.Length > 0 ? document.PublishedName : null;
        return
        [
            .. Difference("name", document.Name, expected.Names),
            .. Difference("parent", document.Parent, expected.Parents),
            .. Difference("published name", published, expected.PublishedNames),
        ];

        IEnumerable<string> Difference<T>(string what, T value, HashSet<T> allowed) =>
            allowed.Contains(value)
                ? []
                : [$"{document.Key}: its {what} is '{value}' and should be '{string.Join("' or '", allowed)}'"];
    }

    private Expected Of(Guid key)
    {
        if (!_documents.TryGetValue(key, out var document))
        {
            document = new Expected { PublishedNames = [null] };
            _documents.Add(key, document);
        }
        return document;
    }

    private sealed class Expected
    {
        public bool MayBeMissing { get; set; } = true;
        public HashSet<string?> Names { get; set; } = [];
        public HashSet<Guid?> Parents { get; set; } = [];
        public HashSet<string?> PublishedNames { get; set; } = [];
    }
}
