using Dapper;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;

namespace Ibis.Bench;

/// <summary>Creating and publishing a practice of 20 filled properties, against one durable commit of a single row.</summary>
internal sealed class WriteBench(DataSets sets, Report report)
{
    private const int Runs = 200;

    private static readonly string[] TextAliases =
    [
        "summary", "background", "objectives", "activities", "participants", "outcomes", "evaluation", "recommendations",
        "whatWeWouldDoDifferently", "userVoice", "preconditions", "stepsToCopy", "risks", "legacyDescription", "metaTitle",
        "metaDescription",
    ];

    public async Task RunAsync(BenchArguments asked, CancellationToken cancellation)
    {
        Console.WriteLine("Writing");
        var first = 0d;
        var smallest = asked.Sizes.Min();
        foreach (var size in asked.Sizes.Where(size => size == smallest || size == asked.Sizes.Max()))
        {
            var database = await sets.CopyAsync(await sets.GetAsync(size, cancellation), "ibis_bench_write", cancellation);
            var raw = await CommitAsync(database);
            report.Add($"Durable single-row commit ({size:N0} practices)", raw);
            var write = await WriteAsync(database, cancellation);
            report.Add($"Create and publish, {size:N0} practices", write);
            report.AtMost($"Create and publish against one commit, {size:N0} practices", write.P50 / raw.P50, 10);
            if (size == smallest)
            {
                first = write.P50;
            }
            else
            {
                report.AtMost($"Create and publish at {size:N0} against {smallest:N0}", write.P50 / first, 1.3);
            }
        }
    }

    public static async Task<Timing> CommitAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return await Timing.OfAsync(20, 500, _ => connection.ExecuteAsync("insert into bench.commit (body) values (repeat('x', 100))"));
    }

    private static async Task<Timing> WriteAsync(string database, CancellationToken cancellation)
    {
        await using var site = await BenchSite.StartAsync(database, cancellation);
        var editing = site.Get<IContentEditingService>();
        var publishing = site.Get<IContentPublishingService>();
        var model = site.Get<IContentService>().GetRootContent().Single(root => root.ContentType.Alias == "home");
        var practices = site.Get<IContentService>().GetPagedChildren(model.Id, 0, 50, out _).Single(section => section.Name == "Integration Practices");
        var type = site.Get<IContentTypeService>().Get("practice") ?? throw new InvalidOperationException("There is no type practice.");

        return await Timing.OfAsync(
            20,
            Runs,
            async run =>
            {
                var key = Guid.NewGuid();
                var created = await editing.CreateAsync(
                    new ContentCreateModel
                    {
                        Key = key,
                        ContentTypeKey = type.Key,
                        ParentKey = practices.Key,
                        Variants = [new VariantModel { Culture = "en", Name = $"Measured {run} {key:N}" }],
                        Properties = Properties(type, run),
                    },
                    Constants.Security.SuperUserKey
                );
                if (!created.Success)
                {
                    throw new InvalidOperationException($"Creating ended as {created.Status}.");
                }
                var published = await publishing.PublishAsync(
                    key,
                    [new CulturePublishScheduleModel { Culture = "en" }],
                    Constants.Security.SuperUserKey
                );
                if (!published.Success)
                {
                    throw new InvalidOperationException($"Publishing ended as {published.Status}.");
                }
            }
        );
    }

    private static PropertyValueModel[] Properties(global::Umbraco.Cms.Core.Models.IContentType type, int run) =>
    [
        .. TextAliases.Select(alias => new PropertyValueModel
        {
            Alias = alias,
            Culture = "en",
            Value = IsRichText(type, alias)
                ? new System.Text.Json.Nodes.JsonObject { ["markup"] = $"<p>{Words(run)}</p>", ["blocks"] = null }
                : Words(run),
        }),
        new PropertyValueModel { Alias = "participantsNumber", Value = 100 + run },
        new PropertyValueModel { Alias = "volunteers", Value = 5 },
        new PropertyValueModel { Alias = "ownerName", Value = "City of Measurement" },
        new PropertyValueModel { Alias = "publicationTier", Value = new[] { "listed" } },
    ];

    private static bool IsRichText(global::Umbraco.Cms.Core.Models.IContentType type, string alias) =>
        type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == alias)?.PropertyEditorAlias
        == Constants.PropertyEditors.Aliases.RichText;

    private static string Words(int run) => string.Join(' ', Enumerable.Range(0, 40).Select(word => $"word{(run + 21 + word) * 7919 % 1000}"));
}
