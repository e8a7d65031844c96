using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.Documents;

/// <summary>A site with the languages en, which is mandatory, and fr, and types for documents that vary in every way.</summary>
internal sealed class ContentBench : IAsyncDisposable
{
    public const string English = "en";
    public const string French = "fr";

    public static readonly string[] BothCultures = [English, French];

    private ContentBench(TestSite site) => Site = site;

    public TestSite Site { get; }

    public IContentService Contents => Site.Get<IContentService>();

    /// <summary>Invariant: title, number, tags and link.</summary>
    public IContentType Page { get; private set; } = null!;

    /// <summary>By culture: title and summary; summary also by segment; number for all cultures.</summary>
    public IContentType Article { get; private set; } = null!;

    public static Task<ContentBench> StartAsync(IDictionary<string, string?>? settings = null) =>
        StartAsync(shared: null, settings);

    /// <param name="shared">As for <see cref="TestSite"/>, like the others.</param>
    public static async Task<ContentBench> StartAsync(
        TestDatabase? shared,
        IDictionary<string, string?>? settings = null,
        Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? configure = null
    )
    {
        var bench = new ContentBench(await TestSite.StartAsync(shared, settings, configure));
        var languages = bench.Site.Get<ILanguageService>();
        if (await languages.GetAsync(French) is null)
        {
            Require(
                (await languages.CreateAsync(new Language(French, "French"), Constants.Security.SuperUserKey)).Success
            );
        }
        bench.Page = await bench.CreateTypeAsync("page", ContentVariation.Nothing, "title", "number", "tags", "link");
        bench.Article = await bench.CreateTypeAsync(
            "article",
            ContentVariation.CultureAndSegment,
            "title",
            "summary",
            "number"
        );
        return bench;
    }

    public Content NewPage(string name, int parentId = -1) => new(name, parentId, Page);

    public Content NewArticle(string name, string? french = null, int parentId = -1)
    {
        var article = new Content(name, parentId, Article);
        article.SetCultureName(name, English);
        if (french is not null)
        {
            article.SetCultureName(french, French);
        }
        return article;
    }

    public T Saved<T>(T content)
        where T : IContent
    {
        Require(Contents.Save(content).Success);
        return content;
    }

    public IContent SavedAndPublished(IContent content, params string[] cultures)
    {
        Saved(content);
        var result = Contents.Publish(content, cultures.Length == 0 ? ["*"] : cultures);
        Assert.That(result.Success, result.Result.ToString());
        return content;
    }

    public IContent Load(IContent content) => Contents.GetById(content.Id)!;

    public string[] ChildNames(int parentId) => [.. Children(parentId).Select(child => child.Name!)];

    public IEnumerable<IContent> Children(int parentId) =>
        Contents.GetPagedChildren(parentId, 0, 1000, out _, null, null, Ordering.By("sortOrder"));

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    private async Task<IContentType> CreateTypeAsync(
        string alias,
        ContentVariation variation,
        params string[] properties
    )
    {
        var strings = Site.Get<IShortStringHelper>();
        var type = new ContentType(strings, -1)
        {
            Alias = alias,
            Name = alias,
            Variations = variation,
            AllowedAsRoot = true,
        };
        foreach (var property in properties)
        {
            var dataType = await Site.Get<IDataTypeService>().GetAsync(DataTypeOf(property));
            type.AddPropertyType(
                new PropertyType(strings, dataType!, property)
                {
                    Name = property,
                    Variations = VariationOf(property, variation),
                },
                "content",
                "Content"
            );
        }
        var types = Site.Get<IContentTypeService>();
        Require((await types.CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        type.AllowedContentTypes =
        [
            .. types.GetAll().Select((child, index) => new ContentTypeSort(child.Key, index, child.Alias)),
        ];
        Require((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
        return types.Get(alias)!;
    }

    private static Guid DataTypeOf(string property) =>
        property switch
        {
            "number" => Constants.DataTypes.Guids.NumericGuid,
            "tags" => Constants.DataTypes.Guids.TagsGuid,
            "link" => Constants.DataTypes.Guids.ContentPickerGuid,
            _ => Constants.DataTypes.Guids.TextstringGuid,
        };

    private static ContentVariation VariationOf(string property, ContentVariation type) =>
        property switch
        {
            _ when type == ContentVariation.Nothing => ContentVariation.Nothing,
            "number" => ContentVariation.Nothing,
            "summary" => ContentVariation.CultureAndSegment,
            _ => ContentVariation.Culture,
        };

    private static void Require(
        bool success,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(success))] string what = ""
    ) => Assert.That(success, what);
}
