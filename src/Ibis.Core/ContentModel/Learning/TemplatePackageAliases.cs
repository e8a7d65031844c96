namespace Ibis.Core.ContentModel.Learning;

/// <summary>The aliases of the document type Template package, as in its schema file.</summary>
public static class TemplatePackageAliases
{
    public const string ContentType = "templatePackage";

    public const string Summary = "summary";

    public const string Audience = "audience";

    public const string Documents = "documents";

    public const string Version = "version";

    public const string Authority = "authority";

    public const string FocalPointsOnly = "focalPointsOnly";
}
