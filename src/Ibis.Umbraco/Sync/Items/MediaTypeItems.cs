using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class MediaTypeItems(TypeServices<IMediaType> types) : TypeItems<IMediaType>(SyncKind.MediaTypes, types)
{
    protected override bool IsDeletable(IMediaType item) => !item.IsSystemMediaType();

    protected override IMediaType Make(SyncFile file) => new MediaType(Types.Strings, Constants.System.Root);

    protected override async Task<XElement> WriteAsync(IMediaType item) =>
        TypeXml.Root(
            item,
            Kind,
            new XElement(
                "Info",
                TypeXml.Names(item),
                await TypeXml.PlaceAsync(item, Types),
                TypeXml.Compositions(item)
            ),
            TypeXml.Properties(item, _ => []),
            TypeStructure.Write(item, Kind),
            TypeGroups.Write(item)
        );
}
