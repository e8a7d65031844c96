using Ibis.Core.ContentModel.Vocabularies;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.PropertyEditors.Ours;

/// <summary>Terms, pages and media that values point at.</summary>
internal sealed class PickedThings(IServiceProvider services)
{
    /// <summary>Where the file of the pictures would be.</summary>
    public const string PictureAddress = "/media/x/harbour.png";

    private readonly IContentService _contents = Get<IContentService>(services);
    private readonly IMediaService _media = Get<IMediaService>(services);

    /// <summary>Two vocabularies with a term each, and a page that is none.</summary>
    public async Task MakeAsync()
    {
        await TypeAsync(VocabularyAliases.ContentType);
        await TypeAsync(TermAliases.ContentType);
        await TypeAsync("plainPage");
        Vocabulary = Publish("Licences", VocabularyAliases.ContentType, null);
        Term = Publish("CC BY 4.0", TermAliases.ContentType, Vocabulary);
        OtherTerm = Publish("Blue", TermAliases.ContentType, Publish("Colours", VocabularyAliases.ContentType, null));
        Page = Publish("Harbour Office", "plainPage", null);
        Picture = Medium("Harbour");
    }

    public Guid Vocabulary { get; private set; }

    public Guid Term { get; private set; }

    public Guid OtherTerm { get; private set; }

    public Guid Page { get; private set; }

    public Guid Picture { get; private set; }

    public Guid Medium(string name)
    {
        var item = _media.CreateMedia(name, -1, Constants.Conventions.MediaTypes.Image);
        item.SetValue(Constants.Conventions.Media.File, $$"""{"src":"{{PictureAddress}}"}""");
        Assert.That(_media.Save(item).Success, Is.True);
        return item.Key;
    }

    public Guid TrashedMedium()
    {
        var key = Medium("Gone");
        _media.MoveToRecycleBin(_media.GetById(key)!);
        return key;
    }

    public Guid TrashedPage()
    {
        var key = Publish("Closed Office", "plainPage", null);
        _contents.MoveToRecycleBin(_contents.GetById(key)!);
        return key;
    }

    public Guid UnpublishedPage()
    {
        var page = new Content("Secret Office", -1, Get<IContentTypeService>(services).Get("plainPage")!);
        _contents.Save(page);
        return page.Key;
    }

    private Guid Publish(string name, string type, Guid? parent)
    {
        var contentType = Get<IContentTypeService>(services).Get(type)!;
        var page = new Content(name, parent is { } key ? _contents.GetById(key)!.Id : -1, contentType);
        _contents.Save(page);
        Assert.That(_contents.Publish(page, ["*"]).Success, Is.True, name);
        return page.Key;
    }

    private async Task TypeAsync(string alias)
    {
        var type = new ContentType(Get<IShortStringHelper>(services), -1)
        {
            Alias = alias,
            Name = alias,
            AllowedAsRoot = true,
        };
        var created = await Get<IContentTypeService>(services).CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.That(created.Success, Is.True, $"{alias}: {created.Result}");
    }

    private static T Get<T>(IServiceProvider services)
        where T : notnull => (T)services.GetService(typeof(T))!;
}
