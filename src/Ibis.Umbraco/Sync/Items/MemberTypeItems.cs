using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class MemberTypeItems(TypeServices<IMemberType> types)
    : TypeItems<IMemberType>(SyncKind.MemberTypes, types)
{
    protected override bool IsDeletable(IMemberType item) =>
        item.Alias != Constants.Conventions.MemberTypes.DefaultAlias;

    protected override IMemberType Make(SyncFile file) => new MemberType(Types.Strings, Constants.System.Root);

    protected override void ApplyOwn(IMemberType item, IPropertyType property, XElement element)
    {
        item.SetMemberCanEditProperty(property.Alias, element.Flag("CanEdit") ?? false);
        item.SetMemberCanViewProperty(property.Alias, element.Flag("CanView") ?? false);
        item.SetIsSensitiveProperty(property.Alias, element.Flag("IsSensitive") ?? true);
    }

    protected override async Task<XElement> WriteAsync(IMemberType item) =>
        TypeXml.Root(
            item,
            Kind,
            new XElement(
                "Info",
                TypeXml.Names(item),
                await TypeXml.PlaceAsync(item, Types),
                TypeXml.Compositions(item)
            ),
            TypeXml.Properties(
                item,
                property =>
                    [
                        new XElement("CanEdit", item.MemberCanEditProperty(property.Alias)),
                        new XElement("CanView", item.MemberCanViewProperty(property.Alias)),
                        new XElement("IsSensitive", item.IsSensitiveProperty(property.Alias)),
                    ]
            ),
            TypeStructure.Write(item, Kind),
            TypeGroups.Write(item)
        );
}
