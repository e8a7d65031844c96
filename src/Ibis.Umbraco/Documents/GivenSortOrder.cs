using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Documents;

/// <summary>Lets new documents of a transaction have the place they ask for, even if a sibling has the same.</summary>
/// <remarks>Files have the last word about the order; without this each such document would be saved a second time to get it.</remarks>
internal static class GivenSortOrder
{
    public static void Keep(ScopeTransaction transaction) => transaction.Items[typeof(GivenSortOrder)] = transaction;

    public static bool IsKept(ScopeTransaction transaction) => transaction.Items.ContainsKey(typeof(GivenSortOrder));
}
