using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>Turns a content type into its stored definition. Every group and property has its id by then.</summary>
internal static class DefinitionWriter
{
    public static TypeDefinition Define(IContentTypeComposition type) =>
        WithTemplates(
            new TypeDefinition
            {
                Description = type.Description,
                Icon = type.Icon,
                Thumbnail = type.Thumbnail,
                AllowedAtRoot = type.AllowedAsRoot,
                ListView = type.ListView,
                IsElement = type.IsElement,
                AllowedInLibrary = type.AllowedInLibrary,
                Variations = type.Variations,
                AllowedChildren =
                [
                    .. (type.AllowedContentTypes ?? []).Select(child => new AllowedChild(child.Key, child.SortOrder)),
                ],
                Compositions =
                [
                    .. type.ContentTypeComposition.Select(part => part.Id).Where(id => id != type.Id).Distinct(),
                ],
                Groups = [.. type.PropertyGroups.Select(Define)],
                Properties = [.. DefineProperties(type)],
            },
            type as IContentType
        );

    private static TypeDefinition WithTemplates(TypeDefinition definition, IContentType? type) =>
        type is null
            ? definition
            : definition with
            {
                Templates = [.. (type.AllowedTemplates ?? []).Select(template => template.Id)],
                DefaultTemplate = type.DefaultTemplateId,
                Cleanup = type.HistoryCleanup is { } cleanup
                    ? new CleanupDefinition(
                        cleanup.PreventCleanup,
                        cleanup.KeepAllVersionsNewerThanDays,
                        cleanup.KeepLatestVersionPerDayForDays
                    )
                    : null,
            };

    private static GroupDefinition Define(PropertyGroup group) =>
        new()
        {
            Id = group.Id,
            Key = group.Key,
            Alias = group.Alias,
            Name = group.Name,
            Type = group.Type,
            SortOrder = group.SortOrder,
        };

    private static IEnumerable<PropertyDefinition> DefineProperties(IContentTypeComposition type) =>
        type
            .PropertyGroups.SelectMany(group =>
                group.PropertyTypes?.Select(property => Define(property, group.Id)) ?? []
            )
            .Concat(type.NoGroupPropertyTypes.Select(property => Define(property, groupId: null)))
            .DistinctBy(property => property.Id)
            .Select(property => property with { MemberAccess = Access(type as IMemberType, property.Alias) });

    private static PropertyDefinition Define(IPropertyType property, int? groupId) =>
        new()
        {
            Id = property.Id,
            Key = property.Key,
            Group = groupId,
            Alias = property.Alias,
            Name = property.Name,
            Description = property.Description,
            DataType = property.DataTypeId,
            SortOrder = property.SortOrder,
            Variations = property.Variations,
            Mandatory = property.Mandatory,
            MandatoryMessage = property.MandatoryMessage,
            Pattern = property.ValidationRegExp,
            PatternMessage = property.ValidationRegExpMessage,
            LabelOnTop = property.LabelOnTop,
            Created = property.CreateDate,
            Updated = property.UpdateDate,
        };

    private static MemberAccess? Access(IMemberType? type, string alias) =>
        type is null
            ? null
            : new MemberAccess(
                type.MemberCanViewProperty(alias),
                type.MemberCanEditProperty(alias),
                type.IsSensitiveProperty(alias)
            );
}
