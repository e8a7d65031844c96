namespace Ibis.Core.ContentModel.Places;

/// <summary>The aliases of the document type Integration strategy, as in its schema file.</summary>
public static class IntegrationStrategyAliases
{
    public const string ContentType = "integrationStrategy";

    public const string StrategyTitle = "strategyTitle";

    public const string StrategyStatus = "strategyStatus";

    public const string StrategyYears = "strategyYears";

    public const string StrategyDocument = "strategyDocument";

    public const string FocalOffice = "focalOffice";
}
