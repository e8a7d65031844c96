using Umbraco.Cms.Core.Logging;

namespace Ibis.BackOffice.LogViewer;

internal sealed record LogMessageResponseModel(
    DateTimeOffset Timestamp,
    LogLevel Level,
    IReadOnlyList<LogMessagePropertyPresentationModel> Properties,
    string? MessageTemplate = null,
    string? RenderedMessage = null,
    string? Exception = null
);

internal sealed record LogMessagePropertyPresentationModel(string Name, string? Value = null);

internal sealed record LogLevelCountsReponseModel(int Information, int Debug, int Warning, int Error, int Fatal);

internal sealed record LogTemplateResponseModel(int Count, string? MessageTemplate = null);

internal sealed record SavedLogSearchModel(string Name, string Query);

internal sealed record LoggerResponseModel(string Name, LogLevel Level);
