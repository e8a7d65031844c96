using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>A story in the real client, told up to three times.</summary>
/// <remarks>
/// One of them waited in vain for a dialog once, in a run of all tests on a busy machine, and never alone; why is not known.
/// A story that is really broken fails three times.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StoryAttribute : RetryAttribute
{
    public StoryAttribute()
        : base(3) => RetryExceptions = [typeof(TimeoutException), typeof(PlaywrightException)];
}
