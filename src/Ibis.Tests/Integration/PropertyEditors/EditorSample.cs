using NUnit.Framework.Constraints;

namespace Ibis.Tests.Integration.PropertyEditors;

/// <summary>An editor with a value in the form in which Umbraco's client 18.2 sends it.</summary>
/// <param name="Editor">Its alias; the property has the same, without the dots.</param>
/// <param name="Sent">JSON, and what the client gets back where <see cref="Back"/> says nothing else.</param>
/// <param name="Delivered">JSON of the Delivery API.</param>
internal sealed record EditorSample(string Editor, string Sent, string? Delivered)
{
    public string Alias => Editor.Replace(".", "", StringComparison.Ordinal);

    /// <summary>The configuration of the data type, as JSON.</summary>
    public string Configuration { get; init; } = "{}";

    public string? Back { get; init; }

    public IConstraint Stored { get; init; } = Is.Not.Null;

    /// <summary>False for members, which are not published: their picker's value on a page is said to be unsupported.</summary>
    public bool IsForPages { get; init; } = true;

    /// <summary>False for Core's own editors, which drop what they cannot read without a message.</summary>
    public bool ReportsOtherForms { get; init; } = true;
}
