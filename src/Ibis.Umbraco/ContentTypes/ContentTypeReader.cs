using Ibis.Umbraco.DataTypes;
using Ibis.Umbraco.Templates;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>Builds content types from their rows, without compositions and allowed children.</summary>
internal sealed class ContentTypeReader(IShortStringHelper strings, DataTypeStore dataTypes, TemplateStore templates)
{
    public IContentTypeComposition Read(ContentTypeRow row, TypeDefinition definition)
    {
        ContentTypeCompositionBase type = Create(row);
        type.DisableChangeTracking();
        ReadPlace(type, row);
        type.Description = definition.Description;
        type.Icon = definition.Icon;
        type.Thumbnail = definition.Thumbnail;
        type.AllowedAsRoot = definition.AllowedAtRoot;
        type.ListView = definition.ListView;
        type.IsElement = definition.IsElement;
        type.AllowedInLibrary = definition.AllowedInLibrary;
        type.Variations = definition.Variations;
        ReadProperties(type, definition);
        if (type is ContentType documentType)
        {
            ReadTemplates(documentType, definition);
        }
        if (type is MemberType memberType)
        {
            ReadAccess(memberType, definition);
        }
        return type;
    }

    private ContentTypeCompositionBase Create(ContentTypeRow row) =>
        row.ObjectType == Constants.ObjectTypes.DocumentType ? new ContentType(strings, row.ParentId)
        : row.ObjectType == Constants.ObjectTypes.MediaType ? new MediaType(strings, row.ParentId)
        : row.ObjectType == Constants.ObjectTypes.MemberType ? new MemberType(strings, row.ParentId)
        : throw new InvalidOperationException($"Content type {row.Id} has the unknown object type {row.ObjectType}.");

    private static void ReadPlace(ContentTypeCompositionBase type, ContentTypeRow row)
    {
        // The alias first: that of a media type with an id can no longer change.
        type.Alias = row.Alias;
        type.Id = row.Id;
        type.Key = row.Key;
        type.ParentId = row.ParentId;
        type.Level = row.Level;
        type.Path = row.Path;
        type.SortOrder = row.SortOrder;
        type.Name = row.Name;
        type.CreatorId = row.CreatorId;
        type.CreateDate = row.Created;
        type.UpdateDate = row.Updated;
    }

    private void ReadProperties(ContentTypeCompositionBase type, TypeDefinition definition)
    {
        var properties = definition
            .Properties.OrderBy(property => property.SortOrder)
            .ThenBy(property => property.Id)
            .ToLookup(property => property.Group ?? 0, property => Read(property, type.SupportsPublishing));
        type.NoGroupPropertyTypes = properties[0];
        type.PropertyGroups = new PropertyGroupCollection(
            definition
                .Groups.OrderBy(group => group.SortOrder)
                .ThenBy(group => group.Id)
                .Select(group => Read(group, new PropertyTypeCollection(type.SupportsPublishing, properties[group.Id])))
        );
    }

    private static PropertyGroup Read(GroupDefinition definition, PropertyTypeCollection properties) =>
        new(properties)
        {
            Id = definition.Id,
            Key = definition.Key,
            Alias = definition.Alias,
            Name = definition.Name,
            Type = definition.Type,
            SortOrder = definition.SortOrder,
        };

    private PropertyType Read(PropertyDefinition definition, bool supportsPublishing)
    {
        var dataType =
            dataTypes.Current.Row(definition.DataType)
            ?? throw new InvalidOperationException(
                $"Property '{definition.Alias}' uses data type {definition.DataType}, which is not in the database."
            );
        return new PropertyType(strings, dataType.EditorAlias, dataType.Storage, definition.Alias)
        {
            Id = definition.Id,
            Key = definition.Key,
            Name = definition.Name,
            Description = definition.Description,
            DataTypeId = dataType.Id,
            DataTypeKey = dataType.Key,
            SortOrder = definition.SortOrder,
            Variations = definition.Variations,
            Mandatory = definition.Mandatory,
            MandatoryMessage = definition.MandatoryMessage,
            ValidationRegExp = definition.Pattern,
            ValidationRegExpMessage = definition.PatternMessage,
            LabelOnTop = definition.LabelOnTop,
            CreateDate = definition.Created ?? default,
            UpdateDate = definition.Updated ?? default,
            SupportsPublishing = supportsPublishing,
        };
    }

    private void ReadTemplates(ContentType type, TypeDefinition definition)
    {
        type.AllowedTemplates = [.. definition.Templates.Select(templates.Current.Find).OfType<ITemplate>()];
        type.DefaultTemplateId = type.IsAllowedTemplate(definition.DefaultTemplate) ? definition.DefaultTemplate : 0;
        type.HistoryCleanup = definition.Cleanup is { } cleanup
            ? new HistoryCleanup
            {
                PreventCleanup = cleanup.Prevent,
                KeepAllVersionsNewerThanDays = cleanup.KeepAllDays,
                KeepLatestVersionPerDayForDays = cleanup.KeepLatestPerDayDays,
            }
            : new HistoryCleanup();
        type.HistoryCleanup.ResetDirtyProperties(rememberDirty: false);
    }

    public static HistoryCleanup Copy(HistoryCleanup cleanup)
    {
        var copy = new HistoryCleanup
        {
            PreventCleanup = cleanup.PreventCleanup,
            KeepAllVersionsNewerThanDays = cleanup.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = cleanup.KeepLatestVersionPerDayForDays,
        };
        copy.ResetDirtyProperties(rememberDirty: false);
        return copy;
    }

    private static void ReadAccess(MemberType type, TypeDefinition definition)
    {
        foreach (var property in definition.Properties)
        {
            if (property.MemberAccess is { } access)
            {
                type.SetMemberCanViewProperty(property.Alias, access.CanView);
                type.SetMemberCanEditProperty(property.Alias, access.CanEdit);
                type.SetIsSensitiveProperty(property.Alias, access.IsSensitive);
            }
        }
    }
}
