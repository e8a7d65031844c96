using System.Text.Json;
using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Users;

/// <summary>Makes the groups of the file <c>Ibis:Users:GroupsFile</c>, each once in the life of a database. Whoever edits or
/// deletes one in the back office afterwards has the last word.</summary>
internal sealed class FirstGroups(
    IUserGroupRepository groups,
    IKeyValueService memory,
    IShortStringHelper strings,
    IConfiguration configuration,
    IHostEnvironment environment
) : IDefaultData
{
    private const string MemoryKey = "ibis/groups-made";
    private const string DefaultFile = "uSync/groups.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectRequiredConstructorParameters = true,
    };

    public int Order => 1;

    public void Create()
    {
        var wanted = Read();
        var made = (memory.GetValue(MemoryKey) ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
        var missing = wanted.Where(group => !made.Contains(group.Alias)).ToList();
        if (missing.Count == 0)
        {
            return;
        }
        foreach (var group in missing)
        {
            Make(group);
        }
        memory.SetValue(MemoryKey, string.Join(',', made.Concat(missing.Select(group => group.Alias)).Order()));
    }

    private void Make(GroupInFile wanted)
    {
        var existing = groups.Get(wanted.Alias);
        if (existing is not null && existing.UpdateDate != existing.CreateDate)
        {
            // Somebody was faster in the back office.
            return;
        }
        var group = existing ?? new UserGroup(strings) { Key = wanted.Key, Alias = wanted.Alias };
        group.Name = wanted.Name;
        group.Description = wanted.Description;
        group.Icon = wanted.Icon;
        group.HasAccessToAllLanguages = wanted.AllLanguages;
        group.StartContentId = wanted.ContentRoot ? Constants.System.Root : null;
        group.StartMediaId = wanted.MediaRoot ? Constants.System.Root : null;
        group.Permissions = wanted.Permissions.ToHashSet(StringComparer.Ordinal);
        group.ClearAllowedSections();
        foreach (var section in wanted.Sections)
        {
            group.AddAllowedSection(section);
        }
        groups.Save(group);
    }

    private IReadOnlyList<GroupInFile> Read()
    {
        var path = Path.Combine(environment.ContentRootPath, configuration["Ibis:Users:GroupsFile"] ?? DefaultFile);
        if (!File.Exists(path))
        {
            return [];
        }
        try
        {
            return JsonSerializer.Deserialize<GroupsFile>(File.ReadAllText(path), Json)?.Groups ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException(
                $"The groups in {path} cannot be read: {exception.Message} Correct the file and start again.",
                exception
            );
        }
    }

    private sealed record GroupsFile(IReadOnlyList<GroupInFile> Groups);

    private sealed record GroupInFile(
        Guid Key,
        string Alias,
        string Name,
        string Icon,
        IReadOnlyList<string> Sections,
        IReadOnlyList<string> Permissions,
        bool AllLanguages,
        bool ContentRoot,
        bool MediaRoot,
        string? Description = null
    );
}
