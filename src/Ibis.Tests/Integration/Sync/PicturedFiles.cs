namespace Ibis.Tests.Integration.Sync;

/// <summary>A document with a value in JSON, its type and its data type.</summary>
internal static class PicturedFiles
{
    public const string Document = "Content/pictured.config";

    public static void Write(SyncedSite site)
    {
        site.Write(
            "DataTypes/Picture.config",
            """
            <DataType Key="8d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e01" Alias="Picture" Level="1">
              <Info>
                <Name>Picture</Name>
                <EditorAlias>Umbraco.MediaPicker3</EditorAlias>
                <EditorUIAlias>Umb.PropertyEditorUi.MediaPicker</EditorUIAlias>
              </Info>
              <Config><![CDATA[{}]]></Config>
            </DataType>
            """
        );
        site.Write(
            "ContentTypes/pictured.config",
            SampleFiles
                .ContentType(
                    "8d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e02",
                    "pictured",
                    ("8d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e03", "picture", "8d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e04", "main")
                )
                .Replace(
                    "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e20",
                    "8d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e01",
                    StringComparison.Ordinal
                )
        );
        site.Write(
            Document,
            """
            <Content Key="8d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e05" Alias="Pictured" Level="1">
              <Info>
                <Parent Key="00000000-0000-0000-0000-000000000000"></Parent>
                <Path>/Pictured</Path>
                <Trashed>false</Trashed>
                <ContentType>pictured</ContentType>
                <CreateDate>2026-01-02T03:04:05</CreateDate>
                <NodeName Default="Pictured">
                  <Name Culture="en">Pictured</Name>
                </NodeName>
                <SortOrder>5</SortOrder>
                <Published Default="false">
                  <Published Culture="en">false</Published>
                </Published>
                <Schedule />
                <Template />
              </Info>
              <Properties>
                <picture>
                  <Value Culture="en"><![CDATA[[]]]></Value>
                </picture>
              </Properties>
            </Content>
            """
        );
    }
}
