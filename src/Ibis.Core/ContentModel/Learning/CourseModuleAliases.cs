namespace Ibis.Core.ContentModel.Learning;

/// <summary>The aliases of the document type Module, as in its schema file.</summary>
public static class CourseModuleAliases
{
    public const string ContentType = "courseModule";

    public const string ModuleTitle = "moduleTitle";

    public const string ModuleText = "moduleText";

    public const string ModuleMinutes = "moduleMinutes";

    public const string ModuleLinks = "moduleLinks";
}
