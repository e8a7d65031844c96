using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Users;

internal sealed record UserGroupRow
{
    public int Id { get; init; }
    public Guid Key { get; init; }
    public required string Alias { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public string? Icon { get; init; }
    public bool HasAccessToAllLanguages { get; init; }
    public int? StartContentId { get; init; }
    public int? StartMediaId { get; init; }
    public int? StartElementId { get; init; }
    public required string[] Sections { get; init; }
    public required string[] Permissions { get; init; }
    public required int[] LanguageIds { get; init; }
    public DateTime Created { get; init; }
    public DateTime Updated { get; init; }
    public int UserCount { get; init; }

    public IUserGroup ToEntity(IShortStringHelper strings, IEnumerable<IGranularPermission> granular) =>
        new UserGroup(strings, UserCount, Alias, Name, Icon).Loaded(group =>
        {
            group.Id = Id;
            group.Key = Key;
            group.Description = Description;
            group.HasAccessToAllLanguages = HasAccessToAllLanguages;
            group.StartContentId = StartContentId;
            group.StartMediaId = StartMediaId;
            group.StartElementId = StartElementId;
            group.Permissions = Permissions.ToHashSet(StringComparer.Ordinal);
            group.GranularPermissions = granular.ToHashSet();
            Array.ForEach(Sections, group.AddAllowedSection);
            Array.ForEach(LanguageIds, group.AddAllowedLanguage);
            group.CreateDate = Created;
            group.UpdateDate = Updated;
        });
}
