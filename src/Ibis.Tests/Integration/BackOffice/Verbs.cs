namespace Ibis.Tests.Integration.BackOffice;

/// <summary>What a group may be allowed to do to documents.</summary>
internal static class Verbs
{
    public static readonly string[] All =
    [
        .. new[]
        {
            "Create",
            "CreateBlueprint",
            "CultureAndHostnames",
            "Delete",
            "Duplicate",
            "Move",
            "Notifications",
            "Permissions",
            "PublicAccess",
            "Publish",
            "Read",
            "Rollback",
            "Sort",
            "Unpublish",
            "Update",
        }.Select(verb => $"Umb.Document.{verb}"),
    ];
}
