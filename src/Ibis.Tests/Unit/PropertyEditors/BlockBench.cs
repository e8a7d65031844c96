using Ibis.Umbraco.PropertyEditors;
using Ibis.Umbraco.PropertyEditors.Blocks;
using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;
using Ibis.Umbraco.PropertyEditors.Blocks.List;
using Ibis.Umbraco.PropertyEditors.MediaPicker;
using Ibis.Umbraco.PropertyEditors.RichText;
using Ibis.Umbraco.PropertyEditors.RichText.Delivery;
using Ibis.Umbraco.PropertyEditors.RichText.Sanitising;
using Ibis.Umbraco.PropertyEditors.Tags;
using Ibis.Umbraco.PropertyEditors.Text;
using Ibis.Umbraco.PropertyEditors.TreePicker;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Unit.PropertyEditors;

/// <summary>An element type "quote" with a mandatory text of at most five characters, a picker, tags and a nested block list; Core validates.</summary>
internal sealed class BlockBench
{
    public static readonly Guid Quote = Guid.Parse("91111111-2222-3333-4444-555555555555");
    public static readonly Guid Page = Guid.Parse("81111111-2222-3333-4444-555555555555");
    private readonly Dictionary<Guid, (string Editor, object? Configuration)> _dataTypes = [];

    public BlockBench(ContentVariation variation = ContentVariation.Nothing)
    {
        Variation = Mock.Of<IVariationContextAccessor>(accessor =>
            accessor.VariationContext == new VariationContext("en", null)
        );
        var shortStrings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());
        var quote = new ContentType(shortStrings, -1)
        {
            Key = Quote,
            Alias = "quote",
            Name = "Quote",
            IsElement = true,
            Variations = variation,
        };
        Add(
            quote,
            shortStrings,
            "Umbraco.TextBox",
            "text",
            new TextboxConfiguration { MaxChars = 5 },
            variation
        ).Mandatory = true;
        Add(quote, shortStrings, "Umbraco.MultiNodeTreePicker", "page", new MultiNodePickerConfiguration());
        Add(quote, shortStrings, "Umbraco.Tags", "tags", new TagConfiguration());
        var inner = new BlockListConfiguration { Blocks = [new() { ContentElementTypeKey = Quote }] };
        Add(quote, shortStrings, "Umbraco.BlockList", "inner", inner);
        Bench = new EditorBench()
            .With(Mock.Of<IContentTypeService>(types => types.Get(Quote) == quote))
            .With(Mock.Of<ILanguageService>(languages => languages.GetDefaultIsoCodeAsync() == Task.FromResult("en")))
            .With(Mock.Of<IDefaultCultureAccessor>(accessor => accessor.DefaultCulture == "en"))
            .With(Mock.Of<ICultureDictionary>())
            .With(Options.Create(new ContentSettings { AllowEditInvariantFromNonDefault = true }))
            .With(Mock.Of<IIdKeyMap>())
            .With(Configurations())
            .With(DataTypes())
            .With(Variation)
            .With(Mock.Of<IContentService>())
            .With(Mock.Of<IMediaService>())
            .With(Mock.Of<IMediaImportService>())
            .With(Mock.Of<ITemporaryFileService>())
            .With(Mock.Of<ICoreScopeProvider>())
            .With(Mock.Of<IBackOfficeSecurityAccessor>())
            .With(Mock.Of<IDocumentNavigationQueryService>())
            .With(Mock.Of<IMediaNavigationQueryService>())
            .With(PlainModels())
            .With<IValueEditorCache>(new ValueEditorCache())
            .With<IHtmlSanitizer>(new AllowListSanitizer())
            .WithTyped<BlockParts>()
            .WithTyped<BlockMapping>()
            .WithTyped<BlockValidation>()
            .WithTyped<BlockCultures>()
            .WithTyped<BlockWork>()
            .WithTyped<PublishedBlocks>()
            .WithTyped<PickedNodesValidator>()
            .WithTyped<DroppedFiles>();
        AddRichText();
        Bench.WithFactory(provider => new PropertyEditorCollection(new DataEditorCollection(Editors)));
        Bench.WithFactory<IPropertyValidationService>(provider => new PropertyValidationService(
            Bench.Get<PropertyEditorCollection>(),
            Bench.Get<IDataTypeService>(),
            Bench.Get<ILocalizedTextService>(),
            Bench.Get<IValueEditorCache>(),
            Bench.Get<ICultureDictionary>(),
            Bench.Get<ILanguageService>(),
            Bench.Get<IOptions<ContentSettings>>(),
            Bench.Get<IIdKeyMap>()
        ));
    }

    public EditorBench Bench { get; }

    public IVariationContextAccessor Variation { get; }

    private IEnumerable<IDataEditor> Editors() =>
        [
            Bench.Make<TextBoxEditor>(),
            Bench.Make<TagsEditor>(),
            Bench.Make<MultiNodeTreePickerEditor>(),
            Bench.Make<BlockListEditor>(),
            Bench.Make<RichTextEditor>(),
        ];

    private PropertyType Add(
        ContentType type,
        IShortStringHelper shortStrings,
        string editor,
        string alias,
        object configuration,
        ContentVariation variation = ContentVariation.Nothing
    )
    {
        var dataType = Guid.NewGuid();
        _dataTypes[dataType] = (editor, configuration);
        var property = new PropertyType(shortStrings, editor, ValueStorageType.Ntext, alias)
        {
            DataTypeKey = dataType,
            Key = Guid.NewGuid(),
            Variations = variation,
        };
        type.AddPropertyType(property, "content", "Content");

        return property;
    }

    private IDataTypeConfigurationCache Configurations()
    {
        var cache = new Mock<IDataTypeConfigurationCache>();
        cache.Setup(one => one.GetConfiguration(It.IsAny<Guid>())).Returns((Guid key) => _dataTypes[key].Configuration);

        return cache.Object;
    }

    private static IPublishedModelFactory PlainModels()
    {
        var models = new Mock<IPublishedModelFactory>();
        models.Setup(one => one.CreateModel(It.IsAny<IPublishedElement>())).Returns((IPublishedElement one) => one);
        return models.Object;
    }

    private IDataTypeService DataTypes()
    {
        var service = new Mock<IDataTypeService>();
        var id = 100;
        service
            .Setup(one => one.GetAsync(It.IsAny<Guid>()))
            .ReturnsAsync(
                (Guid key) =>
                    Mock.Of<IDataType>(type =>
                        type.Id == id + _dataTypes.Keys.ToList().IndexOf(key)
                        && type.ConfigurationObject == _dataTypes[key].Configuration
                    )
            );

        return service.Object;
    }

    private void AddRichText()
    {
        var type = new Mock<IPublishedContentType>();
        type.SetupGet(one => one.Key).Returns(Quote);
        type.SetupGet(one => one.Alias).Returns("quote");
        type.SetupGet(one => one.Variations).Returns(ContentVariation.Nothing);
        type.SetupGet(one => one.PropertyTypes).Returns([BlockStandIns.TextProperty()]);
        var urls = Mock.Of<IPublishedUrlProvider>(one => one.GetUrl(Page, UrlMode.Default, null, null) == "/page/");
        Bench
            .With(
                Mock.Of<IPublishedContentTypeCache>(cache => cache.Get(PublishedItemType.Element, Quote) == type.Object)
            )
            .With(new HtmlLocalLinkParser(urls))
            .With(new HtmlImageSourceParser(urls, Mock.Of<IImageUrlTokenGenerator>()))
            .With(
                new HtmlUrlParser(
                    Mock.Of<IOptionsMonitor<ContentSettings>>(monitor => monitor.CurrentValue == new ContentSettings()),
                    Microsoft.Extensions.Logging.Abstractions.NullLogger<HtmlUrlParser>.Instance,
                    Mock.Of<IProfilingLogger>(),
                    Mock.Of<IIOHelper>()
                )
            )
            .With(BlockStandIns.Elements())
            .With(BlockStandIns.PublishedPage())
            .With(Mock.Of<IPublishedMediaCache>())
            .With(Mock.Of<IUmbracoContextFactory>())
            .With(Mock.Of<IApiMediaUrlProvider>())
            .With(
                Mock.Of<IApiContentRouteBuilder>(routes =>
                    routes.Build(It.IsAny<IPublishedContent>(), null)
                    == new ApiContentRoute("/page/", new ApiContentStartItem(Page, "home"))
                )
            )
            .WithTyped<DroppedImages>()
            .WithTyped<RichTextMarkup>()
            .WithTyped<RenderedBlocks>()
            .WithTyped<DeliveryTargets>()
            .WithTyped<DeliveredRichText>()
            .WithTyped<RichTextElementParser>()
            .WithFactory<IApiRichTextElementParser>(_ => Bench.Get<RichTextElementParser>())
            .WithTyped<RichTextMarkupParser>()
            .WithFactory<IApiRichTextMarkupParser>(_ => Bench.Get<RichTextMarkupParser>());
    }
}
