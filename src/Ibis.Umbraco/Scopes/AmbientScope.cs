namespace Ibis.Umbraco.Scopes;

/// <summary>The scope and the scope context that flow with the present call.</summary>
internal sealed class AmbientScope
{
    private readonly AsyncLocal<PostgresScope?> _scope = new();
    private readonly AsyncLocal<ScopeContext?> _context = new();

    public PostgresScope? Scope
    {
        get => _scope.Value;
        set => _scope.Value = value;
    }

    public ScopeContext? Context
    {
        get => _context.Value;
        set => _context.Value = value;
    }
}
