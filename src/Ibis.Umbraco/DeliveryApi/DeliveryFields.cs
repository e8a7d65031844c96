namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Fields that every published document can be selected, filtered and sorted by.</summary>
/// <remarks>Further fields come from the content index handlers of extensions and are found in the row's own JSON.</remarks>
internal static class DeliveryFields
{
    public const string Key = "itemId";
    public const string ParentKey = "parentId";
    public const string AncestorKeys = "ancestorIds";
    public const string ContentType = "contentType";
    public const string Name = "name";
    public const string CreateDate = "createDate";
    public const string UpdateDate = "updateDate";
    public const string Level = "level";
    public const string SortOrder = "sortOrder";
}
