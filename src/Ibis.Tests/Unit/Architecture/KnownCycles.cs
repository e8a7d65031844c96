namespace Ibis.Tests.Unit.Architecture;

internal static class KnownCycles
{
    public static readonly string[] OfThePlatform =
    [
        "ContentTypes - DataTypes",
        "ContentTypes - Documents",
        "ContentTypes - Templates",
        "DataTypes - Documents",
        "DataTypes - Templates",
        "Documents - Templates",
    ];
}
