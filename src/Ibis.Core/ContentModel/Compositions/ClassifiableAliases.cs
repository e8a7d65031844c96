namespace Ibis.Core.ContentModel.Compositions;

/// <summary>The aliases of the document type Classifiable, as in its schema file.</summary>
public static class ClassifiableAliases
{
    public const string ContentType = "classifiable";

    public const string PolicyAreas = "policyAreas";

    public const string Tags = "tags";

    public const string TargetGroups = "targetGroups";

    public const string IntegrationStage = "integrationStage";
}
