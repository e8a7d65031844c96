using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.Languages;

internal sealed class LanguageWriter(
    ScopeDatabase database,
    LanguageStore store,
    ContentCultures cultures,
    TimeProvider time
)
{
    public void Save(ILanguage language)
    {
        var other = store.Current.Find(language.IsoCode);
        if (other is not null && other.Id != language.Id)
        {
            throw new InvalidOperationException(
                $"The language '{language.IsoCode}' exists already ({other.CultureName}). A site has a language once."
            );
        }

        if (language.HasIdentity)
        {
            language.MarkUpdated(time);
            Update(language);
        }
        else
        {
            language.MarkCreated(time);
            Insert(language);
        }
        store.Changed();
        (language as IRememberBeingDirty)?.ResetDirtyProperties();
    }

    public void Delete(ILanguage language)
    {
        if (store.Current.Find(language.Id)?.IsDefault == true)
        {
            throw new InvalidOperationException(
                $"'{language.IsoCode}' is the default language and cannot be deleted. Make another language the default first."
            );
        }

        cultures.Remove(language.IsoCode);
        database.Execute("delete from umbraco.language where id = @Id", new { language.Id });
        store.Changed();
        language.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    private void Insert(ILanguage language)
    {
        GiveUpOldDefault(language);
        language.Id = database.Scalar<int>(
            """
            insert into umbraco.language (key, iso_code, name, is_default, is_mandatory, fallback_id)
            values (@Key, @IsoCode, @CultureName, @IsDefault, @IsMandatory, @FallbackId)
            returning id
            """,
            Parameters(language)
        );
    }

    private void Update(ILanguage language)
    {
        var old = store.Current.Find(language.Id);
        if (!language.IsDefault && old?.IsDefault == true)
        {
            throw new InvalidOperationException(
                $"'{language.IsoCode}' is the default language. Make another language the default instead of taking it from this one."
            );
        }

        if (old is not null && !string.Equals(old.IsoCode, language.IsoCode, StringComparison.Ordinal))
        {
            cultures.Rename(old.IsoCode, language.IsoCode);
        }
        GiveUpOldDefault(language);
        database.Execute(
            """
            update umbraco.language
            set key = @Key, iso_code = @IsoCode, name = @CultureName, is_default = @IsDefault,
                is_mandatory = @IsMandatory, fallback_id = @FallbackId
            where id = @Id
            """,
            Parameters(language)
        );
    }

    private void GiveUpOldDefault(ILanguage language)
    {
        if (language.IsDefault)
        {
            database.Execute(
                "update umbraco.language set is_default = false where is_default and id <> @Id",
                new { language.Id }
            );
        }
    }

    private object Parameters(ILanguage language) =>
        new
        {
            language.Id,
            language.Key,
            language.IsoCode,
            language.CultureName,
            language.IsDefault,
            language.IsMandatory,
            FallbackId = FallbackId(language),
        };

    private int? FallbackId(ILanguage language) =>
        language.FallbackIsoCode is not { } isoCode ? null
        : store.Current.Find(isoCode) is { } fallback ? fallback.Id
        : throw new InvalidOperationException(
            $"'{language.IsoCode}' was to fall back to '{isoCode}', which is not a language of this site. Create it first."
        );
}
