namespace Ibis.Umbraco.Database;

/// <summary>The site cannot start because of its database. The message is one sentence for the person who starts it.</summary>
public sealed class DatabaseStartException : Exception
{
    public DatabaseStartException(string sentence)
        : base(sentence) { }

    public DatabaseStartException(string sentence, Exception? cause)
        : base(sentence, cause) { }
}
