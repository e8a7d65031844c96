namespace Ibis.Tests.Integration.PropertyEditors;

internal static partial class EditorSamples
{
    private static IEnumerable<EditorSample> Files(SampleTargets to) =>
        [
            new(
                "Umbraco.MediaPicker3",
                $$"""[{"key":"{{Block}}","mediaKey":"{{to.Media}}","mediaTypeAlias":"Folder","crops":[],"focalPoint":null}]""",
                Delivered: null
            ),
            new("Umbraco.UploadField", """{"src":"/media/x/y.pdf"}""", "\"/media/x/y.pdf\"")
            {
                Stored = Is.EqualTo("/media/x/y.pdf"),
            },
            new(
                "Umbraco.ImageCropper",
                """{"focalPoint":{"left":0.25,"top":0.75},"crops":[{"alias":"wide","width":40,"height":10,"coordinates":{"x1":0.1,"y1":0.2,"x2":0.3,"y2":0.4}}],"src":"/media/x/y.png"}""",
                Delivered: null
            )
            {
                Configuration = """{"crops":[{"alias":"wide","label":"Wide","width":40,"height":10}]}""",
            },
        ];

    private static IEnumerable<EditorSample> Blocks(SampleTargets to)
    {
        var allowed =
            $$$"""{"blocks":[{"contentElementTypeKey":"{{{to.ElementType}}}","allowAtRoot":true,"areas":[]}]}""";
        const string item =
            $$$"""{"content":{"contentType":"quote","id":"{{{Block}}}","name":"","properties":{"text":"hi"}},"settings":null}""";
        yield return new(
            "Umbraco.BlockList",
            BlockValue("Umbraco.BlockList", to.ElementType, "hi"),
            $$"""{"items":[{{item}}]}"""
        )
        {
            Configuration = allowed,
            Stored = Does.Contain("\"Layout\":{\"Umbraco.BlockList\""),
        };
        yield return new("Umbraco.SingleBlock", BlockValue("Umbraco.SingleBlock", to.ElementType, "hi"), item)
        {
            Configuration = allowed,
        };
        yield return new(
            "Umbraco.BlockGrid",
            BlockValue("Umbraco.BlockGrid", to.ElementType, "hi", "\"columnSpan\":6,\"rowSpan\":2,\"areas\":[],"),
            $$$"""{"gridColumns":12,"items":[{"rowSpan":2,"columnSpan":6,"areaGridColumns":12,"areas":[],"content":{"contentType":"quote","id":"{{{Block}}}","name":"","properties":{"text":"hi"}},"settings":null}]}"""
        )
        {
            Configuration = allowed,
        };
        yield return new(
            "Umbraco.RichText",
            $$$"""{"markup":"<p>Hi</p><umb-rte-block data-content-key=\"{{{Block}}}\"></umb-rte-block>","blocks":{{{BlockValue("Umbraco.RichText", to.ElementType, "hi")}}}}""",
            $$"""{"markup":"<p>Hi</p><umb-rte-block data-content-id=\"{{Block}}\"></umb-rte-block>","blocks":[{{item}}]}"""
        )
        {
            Configuration = allowed,
        };
    }
}
