using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;

namespace Ibis.Tests.Integration.Survival;

/// <summary>The process that is killed: a site that works by orders on its input and says on its output what it does.</summary>
internal static class Worker
{
    public const string Ready = "ready";
    public const string Begin = "begin";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Stopped = "stopped";
    public const string State = "state";
    public const string Death = "death";

    public static async Task RunAsync(string connectionString)
    {
        AssemblyLoadContext.Default.Resolving += FindBeside;
        var settings = new Dictionary<string, string?>
        {
            ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
            ["Umbraco:CMS:DeliveryApi:PublicAccess"] = "true",
        };
        await using var site = await TestSite.StartAsync(
            connectionString,
            new TestLog(Console.Error.WriteLine),
            settings,
            DiesAfterCommit.AddTo
        );
        var content = new SurvivalContent(site);
        await content.PrepareAsync();
        Say(Ready);
        Labour? labour = null;
        while (await Console.In.ReadLineAsync() is { } order)
        {
            switch (order.Split(' '))
            {
                case ["run", var seed]:
                    labour = Labour.Begin(site, int.Parse(seed, CultureInfo.InvariantCulture), Say);
                    break;
                case ["stop"]:
                    await (labour?.StopAsync() ?? Task.CompletedTask);
                    Say(Stopped);
                    break;
                case [Death]:
                    await DiesAfterCommit.ChangeTypeAndDieAsync(site, SurvivalContent.Type);
                    break;
                case [State]:
                    await SayStateAsync(site);
                    break;
            }
        }
    }

    // Umbraco looks into every assembly in the folder; those of the test adapter are not among the program's dependencies.
    private static Assembly? FindBeside(AssemblyLoadContext context, AssemblyName name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }

    // A server that was killed may still be starting.
    private static async Task SayStateAsync(TestSite site)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Say(State, await new SiteState(site).ReadAsync());
                return;
            }
            catch (Exception exception) when (attempt < 100)
            {
                Say(Failed, exception.ToString());
                await Task.Delay(100);
            }
        }
    }

    // Written through at once: what was said before a kill has been said.
    private static void Say(string what, object? more = null)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(more is null ? what : $"{what} {JsonSerializer.Serialize(more)}");
            Console.Out.Flush();
        }
    }
}
