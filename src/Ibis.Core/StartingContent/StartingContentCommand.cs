using Ibis.Core.StartingContent.Content;
using Ibis.Core.StartingContent.DataTypes;
using Ibis.Core.StartingContent.Dictionary;
using Ibis.Core.StartingContent.DocumentTypes;
using Ibis.Core.StartingContent.Languages;
using Ibis.Core.StartingContent.MediaTypes;
using Ibis.Core.StartingContent.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Core.StartingContent;

/// <summary>
/// Writes the schema and the starting content through Umbraco's services, so that the files under uSync can be exported from them.
/// It creates what is missing, leaves what is there as it is, and may be run again after it was interrupted.
/// </summary>
public static class StartingContentCommand
{
    private static readonly Type[] Steps =
    [
        typeof(LanguageBuilder),
        typeof(DictionaryBuilder),
        typeof(DataTypeBuilder),
        typeof(MediaTypeBuilder),
        typeof(TemplateBuilder),
        typeof(DocumentTypeBuilder),
        typeof(ContentBuilder),
        typeof(BlueprintBuilder),
        typeof(DomainBuilder),
    ];

    /// <summary>Runs all steps in order; stops at the first refusal with a <see cref="StartingContentException"/>.</summary>
    /// <param name="services">The services of a started site.</param>
    /// <param name="report">Gets one line a step.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    public static async Task RunAsync(
        IServiceProvider services,
        Action<string> report,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();

        foreach (var step in Steps)
        {
            var builder = (IStartingStep)ActivatorUtilities.CreateInstance(scope.ServiceProvider, step);
            var made = await builder.BuildAsync(cancellationToken);
            report($"{builder.Name}: {made} created");
        }
    }
}
