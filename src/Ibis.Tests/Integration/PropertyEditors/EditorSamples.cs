namespace Ibis.Tests.Integration.PropertyEditors;

/// <summary>What the samples point at.</summary>
internal sealed record SampleTargets(Guid ElementType, Guid Page, Guid Media, Guid Member, Guid User);

/// <summary>One sample for every editor that the back office offers.</summary>
internal static partial class EditorSamples
{
    private const string Block = "a1111111-2222-3333-4444-555555555555";

    public static IEnumerable<EditorSample> All(SampleTargets to) =>
        Texts().Concat(Choices()).Concat(Dates()).Concat(Pickers(to)).Concat(Files(to)).Concat(Blocks(to));

    /// <summary>A block value with one quote.</summary>
    public static string BlockValue(string editor, Guid elementType, string text, string more = "") =>
        $$$"""{"layout":{"{{{editor}}}":[{{{{more}}}"contentKey":"{{{Block}}}","settingsKey":null}]},"contentData":[{"contentTypeKey":"{{{elementType}}}","key":"{{{Block}}}","values":[{"editorAlias":"Umbraco.TextBox","culture":null,"segment":null,"alias":"text","value":"{{{text}}}"}]}],"settingsData":[],"expose":[{"contentKey":"{{{Block}}}","culture":null,"segment":null}]}""";

    private static IEnumerable<EditorSample> Texts() =>
        [
            new("Umbraco.TextBox", "\"a\"", "\"a\"") { Stored = Is.EqualTo("a") },
            new("Umbraco.TextArea", "\"a\\nb\"", "\"a\\nb\"") { Stored = Is.EqualTo("a\nb") },
            new("Umbraco.EmailAddress", "\"a@b.org\"", "\"a@b.org\"") { Stored = Is.EqualTo("a@b.org") },
            new("Umbraco.MultipleTextstring", "[\"a\",\"b\"]", "[\"a\",\"b\"]")
            {
                Configuration = """{"min":0,"max":0}""",
                Stored = Is.EqualTo("a\nb"),
            },
            new("Umbraco.Tags", "[\"a\"]", "[\"a\"]")
            {
                Configuration = """{"group":"default","storageType":"Json"}""",
                Stored = Is.EqualTo("[\"a\"]"),
            },
            new("Umbraco.MarkdownEditor", "\"# Hi\"", "\"# Hi\"")
            {
                Stored = Is.EqualTo("# Hi"),
                ReportsOtherForms = false,
            },
            new("Umbraco.Plain.String", "\"code\"", "\"code\"")
            {
                Stored = Is.EqualTo("code"),
                ReportsOtherForms = false,
            },
            // A label shows what code has stored; what is sent for it does not count.
            new("Umbraco.Label", "\"said\"", "\"\"")
            {
                Configuration = """{"umbracoDataValueType":"STRING"}""",
                Back = "\"\"",
                Stored = Is.Null,
                ReportsOtherForms = false,
            },
        ];

    private static IEnumerable<EditorSample> Choices() =>
        [
            new("Umbraco.TrueFalse", "true", "true") { Stored = Is.EqualTo("1") },
            new("Umbraco.DropDown.Flexible", "[\"b\"]", "\"b\"")
            {
                Configuration = """{"items":["a","b"],"multiple":false}""",
                Stored = Is.EqualTo("[\"b\"]"),
            },
            new("Umbraco.CheckBoxList", "[\"a\",\"b\"]", "[\"a\",\"b\"]")
            {
                Configuration = """{"items":["a","b"]}""",
                Stored = Is.EqualTo("[\"a\",\"b\"]"),
            },
            new("Umbraco.RadioButtonList", "\"a\"", "\"a\"")
            {
                Configuration = """{"items":["a"]}""",
                Stored = Is.EqualTo("a"),
            },
            new("Umbraco.Slider", """{"from":2,"to":8}""", """{"minimum":2,"maximum":8}""")
            {
                Configuration = """{"minVal":0,"maxVal":10,"step":1,"enableRange":true}""",
                Stored = Is.EqualTo("2,8"),
            },
            new("Umbraco.ColorPicker", """{"label":"Red","value":"#ff0000"}""", """{"value":"#ff0000","label":"Red"}""")
            {
                Configuration = """{"items":[{"value":"ff0000","label":"Red"}],"useLabel":true}""",
                Stored = Is.EqualTo("""{"label":"Red","value":"#ff0000"}"""),
            },
            new("Umbraco.ColorPicker.EyeDropper", "\"#ff0000\"", "\"#ff0000\"") { ReportsOtherForms = false },
            new("Umbraco.Integer", "7", "7") { Stored = Is.EqualTo("7") },
            new("Umbraco.Decimal", "1.5", "1.5") { Stored = Is.EqualTo("1.5") },
        ];

    private static IEnumerable<EditorSample> Dates() =>
        [
            new("Umbraco.DateTime", "\"2025-03-04 10:20:30\"", "\"2025-03-04T10:20:30\"")
            {
                Stored = Does.Contain("2025"),
            },
            new(
                "Umbraco.DateTimeWithTimeZone",
                """{"date":"2025-03-04T10:20:30+02:00","timeZone":"Africa/Cairo"}""",
                "\"2025-03-04T10:20:30+02:00\""
            )
            {
                Stored = Is.EqualTo("""{"date":"2025-03-04T10:20:30+02:00","timeZone":"Africa/Cairo"}"""),
            },
            new(
                "Umbraco.DateTimeUnspecified",
                """{"date":"2025-03-04T10:20:30","timeZone":null}""",
                "\"2025-03-04T10:20:30\""
            )
            {
                Stored = Does.StartWith("""{"date":"2025-03-04T10:20:30"""),
            },
            new("Umbraco.DateOnly", """{"date":"2025-03-04","timeZone":null}""", "\"2025-03-04\"")
            {
                Stored = Does.StartWith("""{"date":"2025-03-04T00"""),
            },
            new("Umbraco.TimeOnly", """{"date":"10:20:30","timeZone":null}""", "\"10:20:30\"")
            {
                Stored = Does.StartWith("""{"date":"0001-01-01T10"""),
            },
        ];

    private static IEnumerable<EditorSample> Pickers(SampleTargets to) =>
        [
            new(
                "Umbraco.MultiUrlPicker",
                """[{"icon":"icon-link","name":"Web","published":true,"queryString":"?a","target":null,"trashed":false,"type":"external","unique":null,"url":"https://example.org","culture":null}]""",
                """[{"url":"https://example.org","queryString":"?a","title":"Web","target":null,"destinationId":null,"destinationType":null,"route":null,"linkType":"External","culture":null}]"""
            ),
            new("Umbraco.MultiNodeTreePicker", $$"""[{"type":"document","unique":"{{to.Page}}"}]""", Delivered: null)
            {
                Stored = Is.EqualTo($"umb://document/{to.Page:N}"),
            },
            new("Umbraco.ContentPicker", $"\"{to.Page}\"", Delivered: null)
            {
                Stored = Is.EqualTo($"umb://document/{to.Page:N}"),
                ReportsOtherForms = false,
            },
            new("Umbraco.MemberPicker", $"\"{to.Member}\"", Delivered: null)
            {
                IsForPages = false,
                ReportsOtherForms = false,
            },
            new("Umbraco.MemberGroupPicker", "\"\"", Delivered: null)
            {
                Stored = Is.Null.Or.Empty,
                ReportsOtherForms = false,
            },
            new("Umbraco.UserPicker", $"\"{to.User}\"", Delivered: null) { ReportsOtherForms = false },
            new("Umbraco.ElementPicker", $"[\"{to.Page}\"]", "[]") { ReportsOtherForms = false },
            new("Umbraco.EntityDataPicker", """{"ids":["x"]}""", Delivered: null)
            {
                Configuration = """{"umbEditorDataSource":"My.Source"}""",
                ReportsOtherForms = false,
            },
            new("Umbraco.ListView", "null", Delivered: null)
            {
                Back = "\"\"",
                Stored = Is.Null,
                ReportsOtherForms = false,
            },
        ];
}
