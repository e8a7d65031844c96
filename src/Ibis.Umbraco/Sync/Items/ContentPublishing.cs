using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>What Umbraco says when it publishes, as a line for the person who imports.</summary>
internal static class ContentPublishing
{
    public static void Accept(PublishResult result, SyncFile file, SyncRun run)
    {
        if (result.Success)
        {
            return;
        }
        var at = file.Root.At("Info", "Published");
        switch (result.Result)
        {
            case PublishResultType.FailedPublishPathNotPublished:
                run.Warn(
                    file.Refuse(
                        at,
                        "it is to be public below a parent that is not",
                        "publish the parent and import again"
                    )
                );
                return;
            case PublishResultType.FailedPublishHasExpired or PublishResultType.FailedPublishAwaitingRelease:
                run.Warn(
                    file.Refuse(at, "its schedule keeps it from being public now", "correct <Schedule> or <Published>")
                );
                return;
            case PublishResultType.FailedPublishContentInvalid:
                var invalid = string.Join(", ", (result.InvalidProperties ?? []).Select(property => property.Alias));
                throw file.Refuse(
                    at,
                    $"it cannot be published, these properties are not valid: {invalid}",
                    "correct their values or import it as a draft"
                );
            default:
                file.Accept(success: false, result.Result);
                return;
        }
    }
}
