using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.ContentTypes;

internal sealed class MediaTypeRepository(ContentTypeStore store, ContentTypeWriter writer, ContentTypeUse use)
    : ContentTypeRepositoryBase<IMediaType>(Constants.ObjectTypes.MediaType, store, writer, use),
        IMediaTypeRepository;
