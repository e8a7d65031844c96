using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.ContentTypes;

internal sealed class MemberTypeRepository(ContentTypeStore store, ContentTypeWriter writer, ContentTypeUse use)
    : ContentTypeRepositoryBase<IMemberType>(Constants.ObjectTypes.MemberType, store, writer, use),
        IMemberTypeRepository;
