namespace Ibis.Core.StartingContent;

/// <summary>A definition is wrong, or a service refused it; the message says which and why.</summary>
public sealed class StartingContentException : Exception
{
    public StartingContentException(string message)
        : base(message) { }

    public StartingContentException(string message, Exception innerException)
        : base(message, innerException) { }
}
