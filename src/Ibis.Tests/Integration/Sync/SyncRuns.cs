using Ibis.Umbraco.Sync;

namespace Ibis.Tests.Integration.Sync;

/// <summary>Starts runs and watches them.</summary>
internal static class SyncRuns
{
    public static async Task<Guid> StartAsync(TestSite site, SyncAction action) =>
        (await site.Get<ISchemaSync>().StartAsync(new SyncRequest(action), CancellationToken.None))!.Id;

    public static Task<SyncRunView> EndedAsync(TestSite site, Guid id) =>
        SeenAsync(site, id, run => run.Status != SyncRunStatus.Running);

    public static async Task<SyncRunView> SeenAsync(TestSite site, Guid id, Func<SyncRunView, bool> condition)
    {
        while (true)
        {
            var run = (await site.Get<ISchemaSync>().GetAsync(id, CancellationToken.None))!;
            if (condition(run))
            {
                return run;
            }
            await Task.Delay(20);
        }
    }
}
