using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.DataTypes;

internal sealed class DefaultDataTests
{
    [Test]
    public async Task Site_OnItsFirstStart_HasUmbracosTypes()
    {
        await using var site = await TestSite.StartAsync();

        var dataTypes = (await site.Get<IDataTypeService>().GetAllAsync()).ToArray();
        var image = site.Get<IMediaTypeService>().Get(Constants.Conventions.MediaTypes.Image);
        var folder = site.Get<IMediaTypeService>().Get(Constants.Conventions.MediaTypes.Folder);
        var member = site.Get<IMemberTypeService>().Get(Constants.Conventions.MemberTypes.DefaultAlias);
        var language = await site.Get<ILanguageService>().GetDefaultLanguageAsync();

        Assert.Multiple(() =>
        {
            Assert.That(dataTypes, Has.Length.EqualTo(37));
            Assert.That(
                dataTypes.Single(type => type.Id == -88).EditorUiAlias,
                Is.EqualTo("Umb.PropertyEditorUi.TextBox")
            );
            Assert.That(image?.Id, Is.EqualTo(1032));
            Assert.That(image?.PropertyTypes.Select(property => property.Alias), Does.Contain("umbracoFile"));
            Assert.That(folder?.AllowedContentTypes?.Count(), Is.EqualTo(7));
            Assert.That(member?.Key, Is.EqualTo(Constants.MemberTypes.Guids.MemberGuid));
            Assert.That(language?.IsoCode, Is.EqualTo("en"));
        });
    }
}
