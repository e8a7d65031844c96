using Ibis.Umbraco.Database;
using Ibis.Umbraco.DocumentTexts.Worker;
using Ibis.Umbraco.Imaging.Worker;
using Ibis.Web.Composition;

if (ImageWorker.IsAsked(args))
{
    return await ImageWorker.RunAsync(args);
}
if (TextWorker.IsAsked(args))
{
    return TextWorker.Run(args);
}
var builder = Site.CreateBuilder(args);
using var startLog = LoggerFactory.Create(logging =>
    logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole()
);
try
{
    if (Commands.AreAsked(args))
    {
        return await Commands.RunAsync(args, builder, startLog);
    }
    await using var database = await SiteDatabase.StartAsync(
        builder.Configuration,
        builder.Environment.ContentRootPath,
        startLog.CreateLogger("Ibis.Database"),
        CancellationToken.None
    );
    try
    {
        await database.MigrateAsync(startLog.CreateLogger("Ibis.Database"), CancellationToken.None);
        builder.AddSite(database, startLog);
        var app = builder.Build();
        app.UseSite();
        await app.RunAsync();
        return 0;
    }
    catch (Exception) when (database.IsInterrupted)
    {
        return StartFailure.Interrupted;
    }
}
catch (Exception exception) when (StartFailure.SentenceFor(exception) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
