using System.Text.Json.Nodes;
using Ibis.Umbraco.PropertyEditors.Links;
using Ibis.Umbraco.PropertyEditors.MediaPicker;
using Ibis.Umbraco.PropertyEditors.TreePicker;
using Moq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class PickerTests
{
    private static readonly Guid Page = Guid.Parse("11111111-2222-3333-4444-555555555555");
    private static readonly Guid Image = Guid.Parse("21111111-2222-3333-4444-555555555555");
    private static readonly Guid ImageType = Guid.Parse("31111111-2222-3333-4444-555555555555");

    private readonly Mock<IMediaService> _media = new();
    private readonly Mock<IPublishedUrlProvider> _urls = new();
    private EditorBench _bench = new();

    [SetUp]
    public void Register()
    {
        _bench = new EditorBench();
        var image = Mock.Of<IMedia>(item =>
            item.Key == Image
            && item.ContentType
                == Mock.Of<ISimpleContentType>(type =>
                    type.Alias == "Image" && type.Key == ImageType && type.Icon == "icon-picture"
                )
        );
        _media.Setup(service => service.GetById(Image)).Returns(image);
        _media.Setup(service => service.GetByIds(It.IsAny<IEnumerable<Guid>>())).Returns([image]);
        _urls
            .Setup(urls => urls.GetUrl(Page, It.IsAny<UrlMode>(), It.IsAny<string?>(), It.IsAny<Uri?>()))
            .Returns("/page/");
        var published = Published(Page, PublishedItemType.Content, "page");
        var publishedImage = Published(Image, PublishedItemType.Media, "Image");
        var contents = Mock.Of<IPublishedContentCache>(cache => cache.GetById(false, Page) == published);
        var mediaCache = Mock.Of<IPublishedMediaCache>(cache => cache.GetById(false, Image) == publishedImage);
        _urls
            .Setup(urls =>
                urls.GetMediaUrl(
                    publishedImage,
                    It.IsAny<UrlMode>(),
                    It.IsAny<string?>(),
                    It.IsAny<string>(),
                    It.IsAny<Uri?>()
                )
            )
            .Returns("/media/a.jpg");
        _bench
            .With(_media.Object)
            .With(_urls.Object)
            .With(Mock.Of<IContentService>())
            .With(Mock.Of<IMediaTypeService>())
            .With(Mock.Of<IDocumentNavigationQueryService>())
            .With(Mock.Of<IMediaNavigationQueryService>())
            .With(Mock.Of<IMediaImportService>())
            .With(Mock.Of<ITemporaryFileService>())
            .With(Mock.Of<ICoreScopeProvider>())
            .With(Mock.Of<IBackOfficeSecurityAccessor>())
            .With(Mock.Of<IDataTypeConfigurationCache>())
            .With(contents)
            .With(mediaCache)
            .With(Mock.Of<IApiContentNameProvider>(names => names.GetName(published) == "The page"))
            .With(Mock.Of<IApiMediaUrlProvider>(urls => urls.GetUrl(publishedImage) == "/media/a.jpg"))
            .With(
                Mock.Of<IApiContentRouteBuilder>(routes =>
                    routes.Build(published, It.IsAny<string?>())
                    == new ApiContentRoute("/page/", new ApiContentStartItem(Page, "home"))
                )
            )
            .With(
                Mock.Of<IApiMediaBuilder>(builder =>
                    builder.Build(publishedImage)
                    == Mock.Of<IApiMedia>(media => media.Id == Image && media.Url == "/media/a.jpg")
                )
            );
        _bench.WithTyped<LinkTargets>().WithTyped<PublishedLinks>().WithTyped<DeliveryLinkParts>();
        _bench
            .WithTyped<PickedNodesValidator>()
            .WithTyped<PickedMediaValidator>()
            .WithTyped<DroppedFiles>()
            .WithTyped<ApiMediaWithCropsBuilder>();
    }

    [Test]
    public void Links_WhenStored_AreUmbracosJson()
    {
        var sent = JsonNode.Parse(
            $$"""[{"name":"Page","type":"document","unique":"{{Page}}","url":"/old/"},{"name":"Web","type":"external","url":"https://example.org","queryString":"?a=1","target":"_blank"}]"""
        );

        var stored = _bench.FromEditor<MultiUrlPickerEditor>(sent);

        Assert.That(
            stored,
            Is.EqualTo(
                "[{\"name\":\"Page\",\"target\":null,\"unique\":null,\"type\":null,\"udi\":\"umb://document/11111111222233334444555555555555\",\"url\":null,\"queryString\":null,\"culture\":null},"
                    + "{\"name\":\"Web\",\"target\":\"_blank\",\"unique\":null,\"type\":null,\"udi\":null,\"url\":\"https://example.org\",\"queryString\":\"?a=1\",\"culture\":null}]"
            )
        );
        var back = _bench.AsJson(_bench.ToEditor<MultiUrlPickerEditor>(stored))!;
        Assert.That((string?)back[0]!["url"], Is.EqualTo("/page/"));
        Assert.That((string?)back[0]!["type"], Is.EqualTo("document"));
        Assert.That((string?)back[1]!["type"], Is.EqualTo("external"));
        Assert.That(
            References<MultiUrlPickerEditor>(stored),
            Is.EqualTo(new[] { "umb://document/11111111222233334444555555555555" })
        );
    }

    [Test]
    public void Links_WhenUnsafeOrTooMany_AreRefused()
    {
        var limits = new MultiUrlPickerConfiguration { MaxNumber = 1 };
        var sent = JsonNode.Parse(
            """[{"type":"external","url":"java\tscript:alert(1)"},{"type":"external","url":"/ok"}]"""
        );

        var errors = _bench.Errors<MultiUrlPickerEditor>(sent, limits);

        Assert.That(errors, Has.Length.EqualTo(2));
        Assert.That(errors[0], Is.EqualTo("validation/entriesExceed(1,1)"));
        Assert.That(errors[1], Does.Contain("cannot be linked to"));
        Assert.That(
            _bench.Errors<MultiUrlPickerEditor>(null, new MultiUrlPickerConfiguration { MinNumber = 2 }),
            Is.EqualTo(new[] { "validation/entriesShort(2,2)" })
        );
    }

    [Test]
    public void Links_WhenDelivered_HaveRouteOrUrl()
    {
        var stored =
            $$"""[{"udi":"umb://document/{{Page:N}}","queryString":"?b"},{"udi":"umb://media/{{Image:N}}","name":"Picture"},{"udi":"umb://document/{{Guid.Empty:N}}","name":"Gone"},{"name":"Web","url":"https://example.org"}]""";
        var type = EditorBench.PropertyType("Umbraco.MultiUrlPicker", new MultiUrlPickerConfiguration());

        var links = (ApiLink[])EditorBench.Deliver(_bench.Make<MultiUrlPickerValueConverter>(), type, stored)!;

        Assert.That(
            links.Select(link => (link.LinkType, link.Title, link.Url)),
            Is.EqualTo(
                new (LinkType, string?, string?)[]
                {
                    (LinkType.Content, "The page", null),
                    (LinkType.Media, "Picture", "/media/a.jpg"),
                    (LinkType.External, "Web", "https://example.org"),
                }
            )
        );
        Assert.That(links[0].Route!.Path, Is.EqualTo("/page/"));
        Assert.That(
            (links[0].DestinationId, links[0].DestinationType, links[0].QueryString),
            Is.EqualTo(((Guid?)Page, "page", "?b"))
        );
        var objects = (Link[])EditorBench.Convert(_bench.Make<MultiUrlPickerValueConverter>(), type, stored)!;
        Assert.That(objects, Has.Length.EqualTo(3));
    }

    [Test]
    public void TreePicker_WhenStored_IsUdisWithCommas()
    {
        var stored = _bench.FromEditor<MultiNodeTreePickerEditor>(
            JsonNode.Parse($$"""[{"type":"document","unique":"{{Page}}"},{"type":"document","unique":"{{Image}}"}]""")
        );

        Assert.That(stored, Is.EqualTo($"umb://document/{Page:N},umb://document/{Image:N}"));
        Assert.That(
            _bench.Json.Serialize(_bench.ToEditor<MultiNodeTreePickerEditor>(stored)),
            Does.StartWith($$"""[{"type":"document","unique":"{{Page}}"}""")
        );
        Assert.That(References<MultiNodeTreePickerEditor>(stored), Has.Length.EqualTo(2));
    }

    [Test]
    public void TreePicker_WhenWrongKindOrAmount_IsRefused()
    {
        var limits = _bench.ConfigurationOf<MultiNodeTreePickerEditor>(
            """{"minNumber":2,"startNode":{"type":"content"}}"""
        );

        Assert.That(
            _bench.Errors<MultiNodeTreePickerEditor>(
                JsonNode.Parse($$"""[{"type":"media","unique":"{{Image}}"}]"""),
                limits
            ),
            Is.EqualTo(new[] { "validation/entriesShort(2,1)", "validation/invalidObjectType()" })
        );
    }

    [Test]
    public void MediaPicker_WhenStored_DropsDefaultsAndUnknownMedia()
    {
        var sent = JsonNode.Parse(
            $$$"""[{"key":"{{{Page}}}","mediaKey":"{{{Image}}}","mediaTypeAlias":"Image","crops":[{"alias":"a","width":1,"height":1,"coordinates":null}],"focalPoint":{"left":0.5,"top":0.5}},{"key":"{{{Image}}}","mediaKey":"{{{Page}}}","mediaTypeAlias":"Image"}]"""
        );

        var stored = _bench.FromEditor<MediaPickerEditor>(sent, new MediaPicker3Configuration());

        Assert.That(
            stored,
            Is.EqualTo(
                $$"""[{"key":"{{Page}}","mediaKey":"{{Image}}","mediaTypeAlias":"Image","crops":[],"focalPoint":null}]"""
            )
        );
        Assert.That(References<MediaPickerEditor>(stored), Is.EqualTo(new[] { $"umb://media/{Image:N}" }));
    }

    [Test]
    public void MediaPicker_WhenTypeOrAmountIsWrong_IsRefused()
    {
        var sent = JsonNode.Parse(
            $$"""[{"key":"{{Page}}","mediaKey":"{{Image}}"},{"key":"{{Image}}","mediaKey":"{{Image}}"}]"""
        );
        var one = new MediaPicker3Configuration { Filter = Guid.NewGuid().ToString() };

        Assert.That(
            _bench.Errors<MediaPickerEditor>(sent, one),
            Is.EqualTo(new[] { "validation/multipleMediaNotAllowed()", "validation/invalidMediaType()" })
        );
        Assert.That(
            _bench.Errors<MediaPickerEditor>(
                sent,
                new MediaPicker3Configuration { Multiple = true, Filter = ImageType.ToString() }
            ),
            Is.Empty
        );
        Assert.That(
            _bench.Errors<MediaPickerEditor>("[]", new MediaPicker3Configuration(), required: true),
            Is.EqualTo(new[] { "#validation_invalidEmpty" })
        );
    }

    [Test]
    public void MediaPicker_WhenDelivered_HasCropsOfTheConfiguration()
    {
        var configuration = new MediaPicker3Configuration
        {
            Crops =
            [
                new()
                {
                    Alias = "wide",
                    Width = 20,
                    Height = 10,
                },
            ],
        };
        var type = EditorBench.PropertyType("Umbraco.MediaPicker3", configuration);
        var stored =
            $$$"""[{"key":"{{{Page}}}","mediaKey":"{{{Image}}}","crops":[{"alias":"wide","coordinates":{"x1":0.1,"y1":0.2,"x2":0.3,"y2":0.4}}],"focalPoint":{"left":0.1,"top":0.9}}]""";

        var media = (IApiMediaWithCrops[])EditorBench.Deliver(_bench.Make<MediaPickerValueConverter>(), type, stored)!;

        Assert.That(media.Single().Url, Is.EqualTo("/media/a.jpg"));
        Assert.That(media[0].FocalPoint!.Top, Is.EqualTo(0.9m));
        Assert.That(
            media[0].Crops!.Select(crop => (crop.Alias, crop.Width, crop.Coordinates!.Y2)),
            Is.EqualTo(new[] { ((string?)"wide", 20, 0.4m) })
        );
        var picked = (MediaWithCrops?)EditorBench.Convert(_bench.Make<MediaPickerValueConverter>(), type, stored);
        Assert.That(picked!.LocalCrops.Src, Is.EqualTo("/media/a.jpg"));
    }

    private string[] References<TEditor>(object? stored)
        where TEditor : IDataEditor =>
        [
            .. ((IDataValueReference)_bench.Make<TEditor>().GetValueEditor())
                .GetReferences(stored)
                .Select(reference => reference.Udi.ToString()),
        ];

    private static IPublishedContent Published(Guid key, PublishedItemType itemType, string alias) =>
        Mock.Of<IPublishedContent>(content =>
            content.Key == key
            && content.ItemType == itemType
            && content.ContentType
                == Mock.Of<IPublishedContentType>(type => type.Alias == alias && type.ItemType == itemType)
        );
}
