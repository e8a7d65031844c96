namespace Ibis.Tests.Integration.Survival;

internal enum OperationKind
{
    Create,
    Save,
    Publish,
    Move,
}

/// <summary>One thing that a worker asked of the site.</summary>
/// <param name="Name">Of the document afterwards; its title is always made from it, so that a half of a save shows.</param>
/// <param name="Parent">Of the document afterwards.</param>
internal sealed record Operation(OperationKind Kind, Guid Key, string Name, Guid? Parent);
