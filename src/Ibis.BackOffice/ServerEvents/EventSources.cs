using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models.Membership;
using Source = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;

namespace Ibis.BackOffice.ServerEvents;

/// <summary>Who is told of changes to what: the sections in which the client shows it.</summary>
internal static class EventSources
{
    private static readonly string[] Anywhere = [];

    private static readonly Dictionary<string, string[]> ShownIn = new()
    {
        [Source.Document] = [Sections.Content, Sections.Media, Sections.Members, Sections.Users, Sections.Settings],
        [Source.DocumentBlueprint] = [Sections.Content, Sections.Settings],
        [Source.DocumentType] = [Sections.Content, Sections.Settings],
        [Source.Media] = [Sections.Content, Sections.Media, Sections.Members, Sections.Users, Sections.Settings],
        [Source.MediaType] = [Sections.Media, Sections.Content, Sections.Settings],
        [Source.Member] = [Sections.Members],
        [Source.MemberGroup] = [Sections.Members, Sections.Content],
        [Source.MemberType] = [Sections.Members, Sections.Settings],
        [Source.DataType] = [Sections.Content, Sections.Media, Sections.Members, Sections.Settings],
        [Source.Language] = Anywhere,
        [Source.Template] = [Sections.Content, Sections.Settings],
        [Source.DictionaryItem] = [Sections.Translation],
        [Source.Domain] = [Sections.Content],
        [Source.RelationType] = [Sections.Settings],
        [Source.User] = [Sections.Users],
        [Source.UserGroup] = [Sections.Users],
        [Source.Webhook] = [Sections.Settings],
    };

    public static IEnumerable<string> Of(IUser user) =>
        ShownIn
            .Where(source =>
                source.Value.Length == 0
                || source.Value.Any(section => user.AllowedSections.Contains(section, StringComparer.OrdinalIgnoreCase))
            )
            .Select(source => source.Key);
}
