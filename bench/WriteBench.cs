using Dapper;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Bench;

/// <summary>Creating and publishing a practice of 20 filled properties, against one durable commit of a single row.</summary>
internal sealed class WriteBench(DataSets sets, Report report)
{
    private const int Runs = 300;

    // Until then the runtime still compiles what runs often, which a site that has run for a minute has done.
    private const int WarmUp = 500;

    // With the dozen that the model practice has, 20 properties hold a value.
    private static readonly string[] TextAliases =
    [
        "summary",
        "background",
        "objectives",
        "activities",
        "participants",
        "outcomes",
        "evaluation",
        "recommendations",
    ];

    public async Task RunAsync(BenchArguments asked, CancellationToken cancellation)
    {
        Console.WriteLine("Writing");
        var first = 0d;
        var smallest = asked.Sizes.Min();
        foreach (var size in asked.Sizes.Where(size => size == smallest || size == asked.Sizes.Max()))
        {
            var database = await sets.CopyAsync(
                await sets.GetAsync(size, cancellation),
                "ibis_bench_write",
                cancellation
            );
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
        return await Timing.OfAsync(
            20,
            500,
            _ => connection.ExecuteAsync("insert into bench.commit (body) values (repeat('x', 100))")
        );
    }

    private static async Task<Timing> WriteAsync(string database, CancellationToken cancellation)
    {
        await using var site = await BenchSite.StartAsync(database, cancellation);
        var editing = site.Get<IContentEditingService>();
        var publishing = site.Get<IContentPublishingService>();
        var type =
            site.Get<IContentTypeService>().Get("practice")
            ?? throw new InvalidOperationException("There is no type practice.");
        var contents = site.Get<IContentService>();
        var model = contents
            .GetPagedOfType(type.Id, 0, 100, out _, filter: null!)
            .Single(practice => practice.Name == Practices.Model);
        var practices =
            contents.GetById(model.ParentId)
            ?? throw new InvalidOperationException("The model practice has no parent.");
        var modelValues = ModelValues(
            model,
            site.Get<PropertyEditorCollection>(),
            site.Get<IDataTypeService>(),
            site.Get<IJsonSerializer>()
        );

        return await Timing.OfAsync(
            WarmUp,
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
                        Properties = Properties(type, modelValues, run),
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
                    throw new InvalidOperationException(
                        $"Publishing ended as {published.Status}: {string.Join(", ", published.Result.InvalidPropertyAliases)}."
                    );
                }
            }
        );
    }

    private static PropertyValueModel[] Properties(
        IContentType type,
        IEnumerable<PropertyValueModel> modelValues,
        int run
    ) =>
        [
            .. modelValues.Where(value => !TextAliases.Contains(value.Alias)),
            .. TextAliases.Select(alias => new PropertyValueModel
            {
                Alias = alias,
                Culture = "en",
                Value = IsRichText(type, alias)
                    ? new System.Text.Json.Nodes.JsonObject { ["markup"] = $"<p>{Words(run)}</p>", ["blocks"] = null }
                    : Words(run),
            }),
        ];

    private static List<PropertyValueModel> ModelValues(
        IContent model,
        PropertyEditorCollection editors,
        IDataTypeService dataTypes,
        IJsonSerializer serializer
    )
    {
        var values = new List<PropertyValueModel>();
        foreach (var property in model.Properties)
        {
            var culture = property.PropertyType.VariesByCulture() ? "en" : null;
            if (
                property.GetValue(culture) is null
                || !editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
            )
            {
                continue;
            }
            var dataType = dataTypes.GetAsync(property.PropertyType.DataTypeKey).GetAwaiter().GetResult();
            var value = editor.GetValueEditor(dataType?.ConfigurationObject).ToEditor(property, culture);
            values.Add(
                new PropertyValueModel
                {
                    Alias = property.Alias,
                    Culture = culture,
                    Value = AsSent(value, serializer),
                }
            );
        }
        return values;
    }

    // As a client sends it: JSON for everything that is not a plain value.
    private static object? AsSent(object? value, IJsonSerializer serializer) =>
        value is null or string or int or bool
            ? value
            : System.Text.Json.Nodes.JsonNode.Parse(serializer.Serialize(value));

    private static bool IsRichText(IContentType type, string alias) =>
        type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == alias)?.PropertyEditorAlias
        == Constants.PropertyEditors.Aliases.RichText;

    private static string Words(int run) =>
        string.Join(' ', Enumerable.Range(0, 40).Select(word => $"word{(run + 21 + word) * 7919 % 1000}"));
}
