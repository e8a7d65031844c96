using Ibis.Umbraco.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.Documents;

internal sealed class LateReferenceTests
{
    [Test]
    public async Task Reference_ToADocumentThatComesLater_BecomesARelation()
    {
        await using var site = await TestSite.StartAsync();
        var type = await TypeWithPickerAsync(site);
        var contents = site.Get<IContentService>();
        var laterKey = Guid.NewGuid();
        var first = contents.Create("First", Constants.System.Root, type.Alias);
        first.SetValue("related", Udi.Create(Constants.UdiEntityType.Document, laterKey).ToString());
        contents.Save(first);
        var later = contents.Create("Later", Constants.System.Root, type.Alias);
        later.Key = laterKey;
        contents.Save(later);

        await site.Get<LateReferences>().RunAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);

        var relations = site.Get<IRelationService>().GetByParentId(first.Id);
        Assert.That(relations?.Select(relation => relation.ChildId), Is.EqualTo(new[] { later.Id }));
    }

    private static async Task<IContentType> TypeWithPickerAsync(TestSite site)
    {
        var picker = (
            await site.Get<IDataTypeService>().GetByEditorAliasAsync(Constants.PropertyEditors.Aliases.ContentPicker)
        ).First();
        var strings = site.Get<IShortStringHelper>();
        var type = new ContentType(strings, Constants.System.Root)
        {
            Alias = "pointing",
            Name = "Pointing",
            AllowedAsRoot = true,
        };
        type.AddPropertyType(new PropertyType(strings, picker, "related") { Name = "Related" }, "content", "Content");
        await site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        return type;
    }
}
