namespace Ibis.Umbraco.Webhooks;

/// <summary>What webhooks may reach; configuration section <c>Ibis:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Whether receivers may be in the site's own network: this machine, private and link-local addresses.</summary>
    /// <value>Default false: who may edit webhooks could otherwise call what only the server can reach.</value>
    public bool AllowInternalAddresses { get; init; }
}
