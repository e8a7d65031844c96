using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Languages;

/// <summary>The cultures in stored content, when a language gets another code or goes.</summary>
internal sealed class ContentCultures(ScopeDatabase database)
{
    public void Rename(string oldCode, string newCode) =>
        database.Execute("select umbraco.rename_culture(@oldCode, @newCode)", new { oldCode, newCode });

    public void Remove(string code) => database.Execute("select umbraco.remove_culture(@code)", new { code });
}
