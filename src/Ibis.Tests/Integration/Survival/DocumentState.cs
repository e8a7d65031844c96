namespace Ibis.Tests.Integration.Survival;

/// <summary>One document as every part of the site shows it.</summary>
internal sealed record DocumentState
{
    public required Guid Key { get; init; }
    public required Guid? Parent { get; init; }
    public required Guid? ParentInNavigation { get; init; }
    public required bool IsPathRight { get; init; }
    public required string? Name { get; init; }
    public required string? Title { get; init; }
    public required string? PublishedName { get; init; }
    public required string? PublishedTitle { get; init; }
    public required string[] PublishedCultures { get; init; }
    public required bool IsPublishedForRouting { get; init; }
    public required string? Segment { get; init; }
    public required string? DraftSegment { get; init; }
    public required string? NameInApi { get; init; }
    public required string? TitleInApi { get; init; }
    public required string? PathInApi { get; init; }

    /// <summary>What contradicts itself; empty where all agree.</summary>
    public IEnumerable<string> Contradictions()
    {
        var isPublished = PublishedCultures.Length > 0;
        return Found(
            (IsPathRight, "its path is not its parent's path and its id"),
            (ParentInNavigation == Parent, $"its parent is {Parent}, but {ParentInNavigation} in the navigation"),
            (Title == Titles.Of(Name), $"its name is '{Name}', but its title '{Title}'"),
            (DraftSegment == Name, $"its name is '{Name}', but the segment of its draft '{DraftSegment}'"),
            (!isPublished || PublishedCultures.Length == 2, "it was published in one of two cultures"),
            (
                isPublished == IsPublishedForRouting,
                $"published is {isPublished}, but {IsPublishedForRouting} for routing"
            ),
            (
                !isPublished || PublishedTitle == Titles.Of(PublishedName),
                $"it is published as '{PublishedName}' with the title '{PublishedTitle}'"
            ),
            (
                !isPublished || Segment == PublishedName,
                $"it is published as '{PublishedName}' with the segment '{Segment}'"
            ),
            (
                isPublished == NameInApi is not null,
                $"published is {isPublished}, but the Delivery API says '{NameInApi}'"
            ),
            (
                !isPublished || NameInApi == PublishedName,
                $"it is published as '{PublishedName}', but the Delivery API says '{NameInApi}'"
            ),
            (
                !isPublished || TitleInApi == PublishedTitle,
                $"its title is '{PublishedTitle}', but the Delivery API says '{TitleInApi}'"
            ),
            (
                !isPublished
                    || Parent is null
                    || PathInApi?.TrimEnd('/').EndsWith("/" + PublishedName, StringComparison.Ordinal) == true,
                $"its path in the Delivery API is '{PathInApi}'"
            )
        );
    }

    private IEnumerable<string> Found(params (bool IsRight, string Else)[] rules) =>
        rules.Where(rule => !rule.IsRight).Select(rule => $"{Key}: {rule.Else}");
}

internal static class Titles
{
    public static string Of(string? name) => $"title of {name}";
}
