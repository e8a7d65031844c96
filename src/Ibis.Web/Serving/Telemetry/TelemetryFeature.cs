using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Web.Serving.Telemetry;

/// <summary>Metrics and traces over OTLP when OTEL_EXPORTER_OTLP_ENDPOINT is set, in the environment or in the settings.</summary>
/// <remarks>Sources are those of .NET, ASP.NET Core and Npgsql; statements are recorded without the values in them.</remarks>
internal static class TelemetryFeature
{
    private const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IUmbracoBuilder AddTelemetry(this IUmbracoBuilder builder)
    {
        if (Uri.TryCreate(builder.Config[EndpointSetting], UriKind.Absolute, out _))
        {
            builder.Services.AddHostedService<TelemetryExport>();
        }
        return builder;
    }

    /// <summary>One line of JSON an entry outside Development, for whatever collects the output.</summary>
    public static void AddConsoleLog(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                // Scopes of ASP.NET Core hold the whole address of a request, with what a visitor typed into it.
                options.IncludeScopes = false;
            });
        }
    }

    private sealed class TelemetryExport(IConfiguration configuration) : IHostedService
    {
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService(configuration["OTEL_SERVICE_NAME"] ?? "ibis");
            _traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource("Microsoft.AspNetCore", "Npgsql", "System.Net.Http")
                .AddOtlpExporter(options => Direct(options, "v1/traces"))
                .Build();
            _metrics = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter(
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "Microsoft.AspNetCore.Routing",
                    "Microsoft.AspNetCore.Diagnostics",
                    "System.Runtime",
                    "System.Net.Http",
                    "Npgsql"
                )
                .AddOtlpExporter(options => Direct(options, "v1/metrics"))
                .Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            return Task.CompletedTask;
        }

        // The exporter itself reads the environment only, and adds the path of a signal only to what it has read there.
        private void Direct(OtlpExporterOptions options, string signal)
        {
            if (
                Environment.GetEnvironmentVariable(EndpointSetting) is null
                && Uri.TryCreate(configuration[EndpointSetting], UriKind.Absolute, out var configured)
            )
            {
                options.Endpoint =
                    options.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri(configured, signal) : configured;
            }
        }
    }
}
