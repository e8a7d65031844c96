namespace Ibis.Core.ContentModel.Practices;

/// <summary>The aliases of the document type Building block, as in its schema file.</summary>
public static class BuildingBlockAliases
{
    public const string ContentType = "buildingBlock";

    public const string Summary = "summary";

    public const string EnablingFactors = "enablingFactors";

    public const string Lessons = "lessons";

    public const string Effort = "effort";
}
