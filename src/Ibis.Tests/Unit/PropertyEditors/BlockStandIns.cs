using Moq;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Tests.Unit.PropertyEditors;

/// <summary>Of what blocks show, only what a database would be needed for.</summary>
internal static class BlockStandIns
{
    public static IPublishedPropertyType TextProperty()
    {
        var text = new Mock<IPublishedPropertyType>();
        text.SetupGet(one => one.Alias).Returns("text");
        text.SetupGet(one => one.CacheLevel).Returns(PropertyCacheLevel.Element);
        text.SetupGet(one => one.DeliveryApiCacheLevel).Returns(PropertyCacheLevel.Element);
        text.Setup(one =>
                one.ConvertSourceToInter(It.IsAny<IPublishedElement>(), It.IsAny<object?>(), It.IsAny<bool>())
            )
            .Returns((IPublishedElement _, object? source, bool _) => source);
        text.Setup(one =>
                one.ConvertInterToObject(
                    It.IsAny<IPublishedElement>(),
                    It.IsAny<PropertyCacheLevel>(),
                    It.IsAny<object?>(),
                    It.IsAny<bool>()
                )
            )
            .Returns((IPublishedElement _, PropertyCacheLevel _, object? inter, bool _) => inter);

        return text.Object;
    }

    public static IApiElementBuilder Elements()
    {
        var builder = new Mock<IApiElementBuilder>();
        builder
            .Setup(one => one.Build(It.IsAny<IPublishedElement>()))
            .Returns(
                (IPublishedElement element) =>
                    new ApiElement(
                        element.Key,
                        string.Empty,
                        element.ContentType.Alias,
                        element.Properties.ToDictionary(property => property.Alias, property => property.GetValue())
                    )
            );

        return builder.Object;
    }

    public static IPublishedContentCache PublishedPage() =>
        Mock.Of<IPublishedContentCache>(cache =>
            cache.GetById(BlockBench.Page)
            == Mock.Of<IPublishedContent>(content =>
                content.Key == BlockBench.Page
                && content.ContentType == Mock.Of<IPublishedContentType>(type => type.Alias == "page")
            )
        );
}
