using System.Security.Cryptography;
using System.Text;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Documents;

/// <summary>Digests of what the relations and tags of an item were made from; null when they have to be made again.</summary>
internal sealed record LinkDigests(string? Reference, string? Tag)
{
    public static readonly LinkDigests NoLinks = new("", "");
}

/// <summary>The relations and tags that follow from the values of an item, made again only when they have changed.</summary>
internal sealed class ContentLinks(ScopeDatabase database, ContentReferences references, ContentTags tags)
{
    public void Write(IPublishableContentBase content, PublishedState state, LinkDigests digests)
    {
        var wantedReferences = references.Of(content);
        var wantedTags = state == PublishedState.Publishing ? tags.Of(content) : null;
        WriteReferences(content, wantedReferences, digests);
        if (wantedTags is not null)
        {
            WriteTags(content, wantedTags, digests);
        }
        else if (state == PublishedState.Unpublishing && digests.Tag is not "")
        {
            tags.Clear(content);
            Store(content, "tag_digest", "");
        }
    }

    /// <summary>The relations of a document that were incomplete when it was saved.</summary>
    public void WriteLate(IPublishableContentBase content) =>
        WriteReferences(content, references.Of(content), new LinkDigests(Reference: null, Tag: null));

    private void WriteReferences(
        IPublishableContentBase content,
        IReadOnlyCollection<ContentReference> wanted,
        LinkDigests digests
    )
    {
        var digest = Digest(wanted.Select(reference => $"{reference.RelationTypeAlias} {reference.Key:N}"));
        if (digest != digests.Reference)
        {
            references.Write(content, wanted, digest);
        }
    }

    private void WriteTags(
        IPublishableContentBase content,
        IReadOnlyCollection<PropertyTags> wanted,
        LinkDigests digests
    )
    {
        var digest = Digest(wanted.SelectMany(property => property.Digest()));
        if (digest != digests.Tag)
        {
            tags.Write(content, wanted);
            Store(content, "tag_digest", digest);
        }
    }

    private void Store(IPublishableContentBase content, string column, string? digest) =>
        database.Execute(
            $"update umbraco.document set {column} = @digest where node_id = @Id",
            new { content.Id, digest }
        );

    private static string Digest(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines.Order(StringComparer.Ordinal));
        return text.Length == 0 ? "" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
