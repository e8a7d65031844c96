using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Turns the answers of Umbraco's services into lines for the person who imports.</summary>
internal static class Acceptance
{
    public static void Accept(this SyncFile file, bool success, Enum status, string? detail = null)
    {
        if (success)
        {
            return;
        }
        var wrong = status.ToString() is "CancelledByNotification"
            ? "an extension of this site refused the item"
            : $"the item was not accepted: {Words(status)}";
        throw file.Refuse(
            detail is null ? wrong : $"{wrong} ({detail})",
            "correct the file or the item it conflicts with"
        );
    }

    // DuplicateItemKey becomes "duplicate item key".
    private static string Words(Enum status) =>
        string.Concat(
            status
                .ToString()
                .Select(
                    (letter, i) =>
                        char.IsUpper(letter) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()
                )
        );
}
