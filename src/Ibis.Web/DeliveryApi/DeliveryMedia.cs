using Ibis.Umbraco.PropertyEditors.MediaPicker;
using Ibis.Web.Routing;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Web.DeliveryApi;

/// <summary>Finds media for the API and turns them into answers.</summary>
internal sealed class DeliveryMedia(
    IPublishedMediaCache cache,
    IApiMediaQueryService queries,
    IMediaNavigationQueryService navigation,
    ApiMediaWithCropsBuilder builder,
    IHttpContextAccessor http
)
{
    public IPublishedContent? Find(Guid key) => cache.GetById(key);

    public IPublishedContent? FindByPath(string path) => queries.GetByPath(path);

    public object? Build(IPublishedContent? media)
    {
        if (media is null)
        {
            return null;
        }
        AnswerContent.Add(http.HttpContext!, media);
        return new MediaAnswer(builder.Build(media), PathOf(media), media);
    }

    public IResult Query(string? fetch, string[] filters, string[] sorts, int skip, int take)
    {
        var attempt = queries.ExecuteQuery(fetch, filters, sorts, skip, take);
        if (!attempt.Success || attempt.Result is null)
        {
            return DeliveryProblems.Of(attempt.Status);
        }
        var items = attempt.Result.Items.Select(Find).OfType<IPublishedContent>().Select(Build).ToArray();
        return DeliveryJson.Ok(new DeliveryPage<object?>(attempt.Result.Total, items));
    }

    private string PathOf(IPublishedContent media)
    {
        var ancestors = navigation.TryGetAncestorsKeys(media.Key, out var keys) ? keys.Reverse() : [];
        var names = ancestors.Select(Find).OfType<IPublishedContent>().Append(media).Select(item => Segment(item.Name));
        return "/" + string.Join('/', names) + "/";
    }

    /// <summary>A name as a part of a media path.</summary>
    public static string Segment(string name) => name.ToLowerInvariant().Replace(' ', '-');
}

/// <summary>A media item by itself: as it is picked, with its path and dates.</summary>
internal sealed class MediaAnswer(IApiMediaWithCrops media, string path, IPublishedContent item)
    : IApiMediaWithCropsResponse
{
    public string Path => path;

    public DateTime CreateDate => item.CreateDate;

    public DateTime UpdateDate => item.UpdateDate;

    public Guid Id => media.Id;

    public string Name => media.Name;

    public string MediaType => media.MediaType;

    public string Url => media.Url;

    public string? Extension => media.Extension;

    public int? Width => media.Width;

    public int? Height => media.Height;

    public int? Bytes => media.Bytes;

    public IDictionary<string, object?> Properties => media.Properties;

    public ImageFocalPoint? FocalPoint => media.FocalPoint;

    public IEnumerable<ImageCrop>? Crops => media.Crops;
}
