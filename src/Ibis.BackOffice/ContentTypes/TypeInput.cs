using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>Hands a sent type to Umbraco's editing services, whose models differ from kind to kind in their classes only.</summary>
internal static class TypeInput
{
    public static TModel With<TModel, TProperty, TContainer>(
        this TModel model,
        TypeModel body,
        Func<PropertyTypeModel, TProperty> property,
        IEnumerable<TypePart> parts,
        IEnumerable<AllowedType>? allowed = null
    )
        where TModel : ContentTypeEditingModelBase<TProperty, TContainer>
        where TProperty : PropertyTypeModelBase
        where TContainer : PropertyTypeContainerModelBase, new()
    {
        model.Alias = body.Alias;
        model.Name = body.Name;
        model.Description = body.Description;
        model.Icon = body.Icon;
        model.AllowedAsRoot = body.AllowedAsRoot;
        model.VariesByCulture = body.VariesByCulture;
        model.VariesBySegment = body.VariesBySegment;
        model.IsElement = body.IsElement;
        model.AllowedInLibrary = body.AllowedInLibrary;
        model.ListView = body.Collection?.Id;
        model.Properties = [.. body.Properties.Select(sent => Fill(property(sent), sent))];
        model.Containers = [.. body.Containers.Select(Container<TContainer>)];
        model.Compositions =
        [
            .. parts.Select(part => new Composition { Key = part.Id, CompositionType = part.CompositionType }),
        ];
        model.AllowedContentTypes =
        [
            .. (allowed ?? []).Select(type => new ContentTypeSort(type.Id, type.SortOrder, string.Empty)),
        ];
        return model;
    }

    private static TProperty Fill<TProperty>(TProperty property, PropertyTypeModel sent)
        where TProperty : PropertyTypeModelBase
    {
        property.Key = sent.Id;
        property.ContainerKey = sent.Container?.Id;
        property.SortOrder = sent.SortOrder;
        property.Alias = sent.Alias;
        property.Name = sent.Name;
        property.Description = sent.Description;
        property.DataTypeKey = sent.DataType.Id;
        property.VariesByCulture = sent.VariesByCulture;
        property.VariesBySegment = sent.VariesBySegment;
        property.Validation = new PropertyTypeValidation
        {
            Mandatory = sent.Validation.Mandatory,
            MandatoryMessage = sent.Validation.MandatoryMessage,
            RegularExpression = sent.Validation.RegEx,
            RegularExpressionMessage = sent.Validation.RegExMessage,
        };
        property.Appearance = new PropertyTypeAppearance { LabelOnTop = sent.Appearance.LabelOnTop };
        return property;
    }

    private static TContainer Container<TContainer>(PropertyTypeContainerModel sent)
        where TContainer : PropertyTypeContainerModelBase, new() =>
        new()
        {
            Key = sent.Id,
            ParentKey = sent.Parent?.Id,
            Name = sent.Name,
            Type = sent.Type,
            SortOrder = sent.SortOrder,
        };
}
