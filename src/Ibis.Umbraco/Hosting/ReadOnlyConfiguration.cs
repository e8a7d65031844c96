using Umbraco.Cms.Core.Configuration;

namespace Ibis.Umbraco.Hosting;

/// <summary>Settings come from files and the environment; the application never writes them.</summary>
internal sealed class ReadOnlyConfiguration : IConfigManipulator
{
    public Task SaveConnectionStringAsync(string connectionString, string? providerName) =>
        throw Refusal("ConnectionStrings:Ibis");

    public Task RemoveConnectionStringAsync() => throw Refusal("ConnectionStrings:Ibis");

    public Task SaveConfigValueAsync(string itemPath, object value) => throw Refusal(itemPath);

    public Task SaveDisableRedirectUrlTrackingAsync(bool disable) =>
        throw Refusal("Umbraco:CMS:WebRouting:DisableRedirectUrlTracking");

    public Task SetGlobalIdAsync(string id) => throw Refusal("Umbraco:CMS:Global:Id");

    public Task SetImagingHmacSecretKeyAsync(string base64Key) => throw Refusal("Umbraco:CMS:Imaging:HMACSecretKey");

    private static NotSupportedException Refusal(string key) =>
        new(
            $"The setting {key} cannot be changed while the site runs. Set it in appsettings.json or in the environment."
        );
}
