using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Packaging;

/// <summary>Umbraco's packages, as far as single types go: what its back office imports.</summary>
internal sealed class PackagedTypeInstallation(
    PackagedTypes packaged,
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    IMemberTypeService memberTypes
) : IPackageDataInstallation
{
    private const string Instead = "Bring schema and content in as uSync files.";

    public IReadOnlyList<IContentType> ImportDocumentType(XElement docTypeElement, int userId) =>
        [packaged.Import(docTypeElement, SyncKind.ContentTypes, contentTypes)];

    public IReadOnlyList<IContentType> ImportDocumentTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        [.. docTypeElements.SelectMany(element => ImportDocumentType(element, userId))];

    public IReadOnlyList<IMediaType> ImportMediaTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        [.. docTypeElements.Select(element => packaged.Import(element, SyncKind.MediaTypes, mediaTypes))];

    public IReadOnlyList<IMemberType> ImportMemberTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        [.. docTypeElements.Select(element => packaged.Import(element, SyncKind.MemberTypes, memberTypes))];

    public Guid GetContentTypeKey(XElement contentType) => PackagedTypeXml.KeyOf(contentType);

    public string? GetEntityTypeAlias(XElement entityType) => PackagedTypeXml.AliasOf(entityType);

    public InstallationSummary InstallPackageData(CompiledPackage compiledPackage, int userId) =>
        throw new NotSupportedException($"InstallPackageData is not supported. {Instead}");

    public IReadOnlyList<TContentBase> ImportContentBase<TContentBase, TContentTypeComposition>(
        IEnumerable<CompiledPackageContentBase> docs,
        IDictionary<string, TContentTypeComposition> importedDocumentTypes,
        int userId,
        IContentTypeBaseService<TContentTypeComposition> typeService,
        IContentServiceBase<TContentBase> service
    )
        where TContentBase : class, IContentBase
        where TContentTypeComposition : IContentTypeComposition =>
        throw new NotSupportedException($"ImportContentBase is not supported. {Instead}");

    public IReadOnlyList<IDataType> ImportDataTypes(IReadOnlyCollection<XElement> dataTypeElements, int userId) =>
        throw new NotSupportedException($"ImportDataTypes is not supported. {Instead}");

    public IReadOnlyList<IDictionaryItem> ImportDictionaryItems(
        IEnumerable<XElement> dictionaryItemElementList,
        int userId
    ) => throw new NotSupportedException($"ImportDictionaryItems is not supported. {Instead}");

    public IEnumerable<IDictionaryItem> ImportDictionaryItem(
        XElement dictionaryItemElement,
        int userId,
        Guid? parentId
    ) => throw new NotSupportedException($"ImportDictionaryItem is not supported. {Instead}");

    public IReadOnlyList<ILanguage> ImportLanguages(IEnumerable<XElement> languageElements, int userId) =>
        throw new NotSupportedException($"ImportLanguages is not supported. {Instead}");

    public Task<IEnumerable<ITemplate>> ImportTemplateAsync(XElement templateElement, int userId) =>
        throw new NotSupportedException($"ImportTemplateAsync is not supported. {Instead}");

    public Task<IReadOnlyList<ITemplate>> ImportTemplatesAsync(
        IReadOnlyCollection<XElement> templateElements,
        int userId
    ) => throw new NotSupportedException($"ImportTemplatesAsync is not supported. {Instead}");
}
