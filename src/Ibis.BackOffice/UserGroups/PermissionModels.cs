using System.Text.Json.Serialization;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Ibis.BackOffice.UserGroups;

/// <summary>What a group may do with one thing, as the client writes it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentPermissionModel), "DocumentPermissionPresentationModel")]
[JsonDerivedType(typeof(DocumentPropertyValuePermissionModel), "DocumentPropertyValuePermissionPresentationModel")]
[JsonDerivedType(typeof(ElementPermissionModel), "ElementPermissionPresentationModel")]
[JsonDerivedType(typeof(UnknownTypePermissionModel), "UnknownTypePermissionPresentationModel")]
internal abstract record PermissionModel
{
    public required IReadOnlyList<string> Verbs { get; init; }
}

internal sealed record DocumentPermissionModel(ReferenceByIdModel Document) : PermissionModel;

internal sealed record DocumentPropertyValuePermissionModel(
    ReferenceByIdModel DocumentType,
    ReferenceByIdModel PropertyType
) : PermissionModel;

internal sealed record ElementPermissionModel(ReferenceByIdModel Element) : PermissionModel;

internal sealed record UnknownTypePermissionModel(string Context) : PermissionModel;

/// <summary>Between Umbraco's granular permissions, one verb each, and the client's, which gather the verbs of one thing.</summary>
internal static class PermissionMapping
{
    /// <remarks>A thing without any verb keeps one entry with an empty verb, so that "nothing" is not "as elsewhere".</remarks>
    public static IReadOnlyList<PermissionModel> ToModels(IEnumerable<IGranularPermission> permissions) =>
        [
            .. permissions
                .GroupBy(permission => (permission.GetType(), permission.Context, permission.Key, Property(permission)))
                .Select(group => ToModel(group.First(), [.. group.Select(Verb).Where(verb => verb.Length > 0)])),
        ];

    public static HashSet<IGranularPermission> ToPermissions(IEnumerable<PermissionModel> models) =>
        [.. models.SelectMany(model => model.Verbs.DefaultIfEmpty(string.Empty), ToPermission)];

    private static PermissionModel ToModel(IGranularPermission permission, IReadOnlyList<string> verbs) =>
        permission switch
        {
            DocumentGranularPermission document => new DocumentPermissionModel(new ReferenceByIdModel(document.Key))
            {
                Verbs = verbs,
            },
            DocumentPropertyValueGranularPermission value => new DocumentPropertyValuePermissionModel(
                new ReferenceByIdModel(value.Key),
                new ReferenceByIdModel(Property(value) ?? Guid.Empty)
            )
            {
                Verbs = verbs,
            },
            ElementGranularPermission element => new ElementPermissionModel(new ReferenceByIdModel(element.Key))
            {
                Verbs = verbs,
            },
            _ => new UnknownTypePermissionModel(permission.Context) { Verbs = verbs },
        };

    private static IGranularPermission ToPermission(PermissionModel model, string verb) =>
        model switch
        {
            DocumentPermissionModel document => new DocumentGranularPermission
            {
                Key = document.Document.Id,
                Permission = verb,
            },
            DocumentPropertyValuePermissionModel value => new DocumentPropertyValueGranularPermission
            {
                Key = value.DocumentType.Id,
                Permission = new PropertyVerb(value.PropertyType.Id, verb).ToString(),
            },
            ElementPermissionModel element => new ElementGranularPermission
            {
                Key = element.Element.Id,
                Permission = verb,
            },
            UnknownTypePermissionModel unknown => new UnknownTypeGranularPermission
            {
                Context = unknown.Context,
                Permission = verb,
            },
            _ => throw new NotSupportedException($"Permissions of the kind {model.GetType().Name} are not supported."),
        };

    private static Guid? Property(IGranularPermission permission) => PropertyVerb.Of(permission)?.Property;

    private static string Verb(IGranularPermission permission) =>
        PropertyVerb.Of(permission)?.Verb ?? permission.Permission;
}
