using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.Survival;

/// <summary>A small tree in two languages: a branch that grows, one that is published again and again, one that moves.</summary>
internal sealed class SurvivalContent(TestSite site)
{
    public const string Title = "title";
    public const string Type = "survivor";
    private const int Items = 5;

    public static readonly string[] Cultures = ContentBench.BothCultures;

    private IContentService Contents => site.Get<IContentService>();

    /// <summary>Makes what is not there yet.</summary>
    public async Task PrepareAsync()
    {
        if (site.Get<IContentTypeService>().Get(Type) is not null)
        {
            return;
        }
        await site.Get<ILanguageService>().CreateAsync(new Language("fr", "French"), Constants.Security.SuperUserKey);
        await CreateTypeAsync();
        Publish(New("growing", null));
        var publishing = Publish(New("publishing", null));
        var moving = Publish(New("moving", null));
        foreach (var number in Enumerable.Range(1, Items))
        {
            Publish(New($"page-{number}", publishing));
            var folder = Publish(New($"folder-{number}", moving));
            Publish(New($"leaf-{number}", Publish(New($"branch-{number}", folder))));
        }
    }

    public IContent Named(string name) => All().First(content => content.GetCultureName("en") == name);

    public IReadOnlyList<IContent> Below(IContent parent) =>
        [.. Contents.GetPagedChildren(parent.Id, 0, 10_000, out _, null, null, Ordering.By("sortOrder"))];

    public IReadOnlyList<IContent> All() =>
        [.. Contents.GetPagedDescendants(Constants.System.Root, 0, 100_000, out _, null, null)];

    public Content New(string name, IContent? parent)
    {
        var type = site.Get<IContentTypeService>().Get(Type)!;
        var content = new Content(name, parent?.Id ?? Constants.System.Root, type);
        Rename(content, name);
        return content;
    }

    public static void Rename(IContent content, string name)
    {
        foreach (var culture in Cultures)
        {
            content.SetCultureName(name, culture);
            content.SetValue(Title, Titles.Of(name), culture);
        }
    }

    private IContent Publish(IContent content)
    {
        if (!Contents.Save(content).Success || !Contents.Publish(content, Cultures).Success)
        {
            throw new InvalidOperationException($"The document {content.Name} could not be prepared.");
        }
        return content;
    }

    private async Task CreateTypeAsync()
    {
        var strings = site.Get<IShortStringHelper>();
        var text = await site.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid);
        var type = new ContentType(strings, Constants.System.Root)
        {
            Alias = Type,
            Name = Type,
            Variations = ContentVariation.Culture,
            AllowedAsRoot = true,
        };
        var title = new PropertyType(strings, text!, Title) { Name = Title, Variations = ContentVariation.Culture };
        type.AddPropertyType(title, "content", "Content");
        var types = site.Get<IContentTypeService>();
        await types.CreateAsync(type, Constants.Security.SuperUserKey);
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, Type)];
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);
    }
}
