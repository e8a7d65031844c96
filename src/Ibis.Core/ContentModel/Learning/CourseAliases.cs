namespace Ibis.Core.ContentModel.Learning;

/// <summary>The aliases of the document type Course, as in its schema file.</summary>
public static class CourseAliases
{
    public const string ContentType = "course";

    public const string Summary = "summary";

    public const string Audience = "audience";

    public const string CourseLevel = "courseLevel";

    public const string Authority = "authority";

    public const string Modules = "modules";

    public const string Files = "files";

    public const string OfflinePackage = "offlinePackage";
}
