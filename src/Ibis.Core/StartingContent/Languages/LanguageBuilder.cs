using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.StartingContent.Languages;

internal sealed class LanguageBuilder(ILanguageService languages) : IStartingStep
{
    public string Name => "Languages";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var made = 0;

        foreach (var definition in StartingData.One<LanguageDefinition[]>("languages.json"))
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (await languages.GetAsync(definition.IsoCode) is { })
            {
                continue;
            }

            var language = new Language(definition.IsoCode, definition.Name)
            {
                Key = StableKey.Of($"language/{definition.IsoCode}"),
                IsDefault = definition.Default,
                IsMandatory = definition.Default,
                FallbackIsoCode = definition.Fallback,
            };
            (await languages.CreateAsync(language, Constants.Security.SuperUserKey)).Required(
                $"Language {definition.IsoCode}"
            );
            made++;
        }

        await RemoveUnusedAsync();
        return made;
    }

    // Umbraco's empty database comes with a language of its own; the site must not show a seventh.
    private async Task RemoveUnusedAsync()
    {
        var wanted = StartingData.One<LanguageDefinition[]>("languages.json").Select(language => language.IsoCode);

        foreach (var iso in (await languages.GetAllAsync()).Select(language => language.IsoCode).Except(wanted))
        {
            (await languages.DeleteAsync(iso, Constants.Security.SuperUserKey)).Required($"Removing language {iso}");
        }
    }
}
