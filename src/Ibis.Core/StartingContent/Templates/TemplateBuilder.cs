using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.StartingContent.Templates;

internal sealed class TemplateBuilder(ITemplateService templates) : IStartingStep
{
    public string Name => "Templates";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var made = 0;

        foreach (var (alias, name) in StartingData.One<TemplateDefinition[]>("templates.json"))
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (await templates.GetAsync(alias) is { })
            {
                continue;
            }

            (
                await templates.CreateAsync(
                    name,
                    alias,
                    content: null,
                    Constants.Security.SuperUserKey,
                    StableKey.OfTemplate(alias)
                )
            ).Required($"Template {alias}");
            made++;
        }

        return made;
    }

    private sealed record TemplateDefinition(string Alias, string Name);
}
