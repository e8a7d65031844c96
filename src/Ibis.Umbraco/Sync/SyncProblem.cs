namespace Ibis.Umbraco.Sync;

/// <summary>Something in a file that keeps its item from being imported, told to the person who can mend it.</summary>
/// <param name="File">The file, relative to the site.</param>
/// <param name="Line">Counted from 1; 0 where the file as a whole is meant.</param>
/// <param name="Wrong">What was found and what was wanted.</param>
/// <param name="Remedy">What to do.</param>
public sealed record SyncProblem(string File, int Line, string Wrong, string Remedy)
{
    public override string ToString() => $"{File}({Line}): {Wrong}; {Remedy}";
}
