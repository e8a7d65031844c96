using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Containers;

internal sealed class DataTypeContainerRepository(ContainerServices services)
    : ContainerRepository(Constants.ObjectTypes.DataType, services),
        IDataTypeContainerRepository;

internal sealed class DocumentTypeContainerRepository(ContainerServices services)
    : ContainerRepository(Constants.ObjectTypes.DocumentType, services),
        IDocumentTypeContainerRepository;

internal sealed class MediaTypeContainerRepository(ContainerServices services)
    : ContainerRepository(Constants.ObjectTypes.MediaType, services),
        IMediaTypeContainerRepository;

internal sealed class MemberTypeContainerRepository(ContainerServices services)
    : ContainerRepository(Constants.ObjectTypes.MemberType, services),
        IMemberTypeContainerRepository;

internal sealed class DocumentBlueprintContainerRepository(ContainerServices services)
    : ContainerRepository(Constants.ObjectTypes.DocumentBlueprint, services),
        IDocumentBlueprintContainerRepository;

internal sealed class ElementContainerRepository(ContainerServices services)
    : ContainerRepository(Constants.ObjectTypes.Element, services),
        IElementContainerRepository;
