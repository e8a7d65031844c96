namespace Ibis.Umbraco.PropertyEditors.Dates;

/// <summary>What the back office sends and gets for a date.</summary>
internal sealed class DateEditorValue
{
    public string? Date { get; set; }

    public string? TimeZone { get; set; }
}
