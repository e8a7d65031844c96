using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;

namespace Ibis.Tests.Integration.ContentTypes;

/// <summary>Document types for tests, made through Core's services.</summary>
internal static class ATypes
{
    public static readonly Guid User = Constants.Security.SuperUserKey;

    public static ContentTypeCreateModel Model(
        string alias,
        bool variant = false,
        Guid? key = null,
        params IEnumerable<ContentTypePropertyTypeModel> properties
    )
    {
        var group = new ContentTypePropertyContainerModel
        {
            Key = Guid.NewGuid(),
            Name = "Content",
            Type = "Group",
        };
        foreach (var property in properties)
        {
            property.ContainerKey = group.Key;
        }
        return new ContentTypeCreateModel
        {
            Key = key ?? Guid.NewGuid(),
            Alias = alias,
            Name = alias,
            Icon = "icon-document",
            AllowedAsRoot = true,
            VariesByCulture = variant,
            Containers = properties.Any() ? [group] : [],
            Properties = properties,
        };
    }

    public static ContentTypePropertyTypeModel Text(string alias, bool variant = false) =>
        new()
        {
            Key = Guid.NewGuid(),
            Alias = alias,
            Name = alias,
            DataTypeKey = Constants.DataTypes.Guids.TextstringGuid,
            VariesByCulture = variant,
        };

    public static async Task<IContentType> CreateTypeAsync(this TestSite site, ContentTypeCreateModel model)
    {
        var created = await site.Get<IContentTypeEditingService>().CreateAsync(model, User);
        Assert.That(created.Status.ToString(), Is.EqualTo("Success"));
        return created.Result!;
    }

    public static async Task SaveTypeAsync(this TestSite site, IContentType type)
    {
        var saved = await site.Get<IContentTypeService>().UpdateAsync(type, User);
        Assert.That(saved.Result.ToString(), Is.EqualTo("Success"));
    }

    public static IContentType TypeOf(this TestSite site, string alias) => site.Get<IContentTypeService>().Get(alias)!;

    public static async Task<ILanguage> CreateLanguageAsync(this TestSite site, string isoCode)
    {
        var created = await site.Get<ILanguageService>().CreateAsync(new Language(isoCode, isoCode), User);
        Assert.That(created.Status.ToString(), Is.EqualTo("Success"));
        return created.Result;
    }
}
