using System.Reflection;
using Ibis.Core.StartingContent;
using Ibis.Umbraco;

namespace Ibis.Tests.Unit.Architecture;

/// <summary>The assemblies of the product.</summary>
internal static class Projects
{
    public static readonly Assembly[] All =
    [
        typeof(StartingContentCommand).Assembly,
        typeof(PlatformFeature).Assembly,
        Assembly.Load("Ibis.BackOffice"),
        typeof(Web.Composition.Site).Assembly,
    ];

    /// <summary>Compiler-made types belong to the type that they were made for.</summary>
    public static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }
        return type;
    }
}
