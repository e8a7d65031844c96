namespace Ibis.Umbraco.Packaging;

/// <summary>A packaged type cannot be brought in. The message says what is wrong and what to do, for people.</summary>
public sealed class PackagedTypeException(string message, Exception? cause = null) : Exception(message, cause);
