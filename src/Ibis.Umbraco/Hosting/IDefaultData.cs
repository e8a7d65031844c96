namespace Ibis.Umbraco.Hosting;

/// <summary>Rows that Umbraco takes for granted. Created in one scope at the first start on an empty database.</summary>
internal interface IDefaultData
{
    /// <summary>Lower first: data types before the media types that use them.</summary>
    int Order { get; }

    /// <summary>Creates what is missing. Called at every start, so it first asks whether there is anything to do.</summary>
    void Create();
}
