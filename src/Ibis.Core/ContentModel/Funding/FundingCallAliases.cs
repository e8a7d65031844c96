namespace Ibis.Core.ContentModel.Funding;

/// <summary>The aliases of the document type Funding call, as in its schema file.</summary>
public static class FundingCallAliases
{
    public const string ContentType = "fundingCall";

    public const string Summary = "summary";

    public const string Funder = "funder";

    public const string FunderName = "funderName";

    public const string Url = "url";

    public const string Opens = "opens";

    public const string Deadline = "deadline";

    public const string Recurring = "recurring";

    public const string AmountMin = "amountMin";

    public const string AmountMax = "amountMax";

    public const string Currency = "currency";

    public const string EligibleStakeholders = "eligibleStakeholders";
}
