using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.ContentTypes;

internal sealed class MediaTypeChangeTests
{
    [Test]
    public async Task Property_WhenRemovedFromAMediaType_TakesItsValuesAlong()
    {
        await using var site = await TestSite.StartAsync();
        var types = site.Get<IMediaTypeService>();
        await ChangeAsync(types, type => type.AddPropertyType(Credit(site), "credits", "Credits"));
        var media = site.Get<IMediaService>();
        var folder = media.CreateMedia("Pictures", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        folder.SetValue("credit", "A photographer");
        media.Save(folder);
        Assert.That(types.HasContentNodes(folder.ContentType.Id), Is.True);
        Assert.That(media.GetById(folder.Id)!.GetValue<string>("credit"), Is.EqualTo("A photographer"));

        await ChangeAsync(types, type => type.RemovePropertyType("credit"));
        await ChangeAsync(types, type => type.AddPropertyType(Credit(site), "credits", "Credits"));

        Assert.That(media.GetById(folder.Id)!.GetValue<string>("credit"), Is.Null);
    }

    private static async Task ChangeAsync(IMediaTypeService types, Action<IMediaType> change)
    {
        var folder = types.Get(Constants.Conventions.MediaTypes.Folder)!;
        change(folder);
        Assert.That((await types.UpdateAsync(folder, ATypes.User)).Success, Is.True);
    }

    private static PropertyType Credit(TestSite site) =>
        new(
            site.Get<IShortStringHelper>(),
            site.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid).Result!,
            "credit"
        )
        {
            Name = "Credit",
        };
}
