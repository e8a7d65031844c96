using System.Text;

namespace Ibis.Tests.Integration.Sync;

/// <summary>A small site as files, every kind once, with the bytes that an export writes.</summary>
internal static class SampleFiles
{
    public static readonly Guid Home = Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e01");
    public static readonly Guid Article = Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e02");

    public static void Write(string siteRoot)
    {
        foreach (var (name, text) in All)
        {
            Write(siteRoot, name, text);
        }
    }

    public static string Write(string siteRoot, string name, string text)
    {
        var path = Path.Combine(siteRoot, "uSync", "v18", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
        File.WriteAllText(
            path,
            text.StartsWith("<?xml", StringComparison.Ordinal) ? text : declaration + text,
            new UTF8Encoding(true)
        );
        return path;
    }

    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["Languages/en.config"] = Language("en", "English", true, null),
            ["Languages/fr.config"] = Language("fr", "French", false, "en"),
            ["Dictionary/site.config"] = """
                <Dictionary Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e10" Alias="Site" Level="0">
                  <Info />
                  <Translations />
                </Dictionary>
                """,
            ["Dictionary/site.search.config"] = """
                <Dictionary Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e11" Alias="Site.Search" Level="1">
                  <Info>
                    <Parent>Site</Parent>
                  </Info>
                  <Translations>
                    <Translation Language="en">Search</Translation>
                    <Translation Language="fr">Rechercher &amp; trouver</Translation>
                  </Translations>
                </Dictionary>
                """,
            ["DataTypes/ShortText.config"] = """
                <DataType Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e20" Alias="Short text" Level="3">
                  <Info>
                    <Name>Short text</Name>
                    <EditorAlias>Umbraco.TextBox</EditorAlias>
                    <EditorUIAlias>Umb.PropertyEditorUi.TextBox</EditorUIAlias>
                    <Folder>Texts/Of+one+line</Folder>
                  </Info>
                  <Config><![CDATA[{
                  "maxChars": 60
                }]]></Config>
                </DataType>
                """,
            ["Templates/master.config"] = """
                <Template Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e30" Alias="master" Level="1">
                  <Name>Master</Name>
                  <Parent />
                </Template>
                """,
            ["Templates/article.config"] = """
                <Template Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e31" Alias="article" Level="2">
                  <Name>Article</Name>
                  <Parent>master</Parent>
                </Template>
                """,
            ["ContentTypes/seo.config"] = ContentType(
                "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e40",
                "seo",
                property: (
                    "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e41",
                    "metaTitle",
                    "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e42",
                    "seo"
                )
            ),
            ["ContentTypes/article.config"] = ContentType(
                "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e43",
                "article",
                compositions: """<Composition Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e40">seo</Composition>""",
                template: true,
                structure: """<ContentType Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e43" SortOrder="0">article</ContentType>""",
                property: (
                    "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e44",
                    "heading",
                    "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e45",
                    "text"
                )
            ),
            ["Content/home.config"] = Content(
                Home,
                "Home",
                "Accueil",
                1,
                "00000000-0000-0000-0000-000000000000",
                "",
                "/Home",
                "Hello",
                "Bonjour"
            ),
            ["Content/first-article.config"] = Content(
                Article,
                "First article",
                "Premier article",
                2,
                Home.ToString(),
                "Home",
                "/Home/FirstArticle",
                "{\n  \"not\": \"parsed\"\n}",
                "Un \"titre\" & <plus>"
            ),
            ["Domains/example.com_fr.config"] = """
                <Domain Key="9dd6a18c-0000-0000-0000-000000000000" Alias="example.com" />
                """,
            ["RelationTypes/related.config"] = """
                <RelationType Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e50" Alias="related" Level="0">
                  <Info>
                    <Name>Related</Name>
                    <ParentType>c66ba18e-eaf3-4cff-8a22-41b16d66a972</ParentType>
                    <ChildType />
                    <Bidirectional>true</Bidirectional>
                    <IsDependency>false</IsDependency>
                  </Info>
                </RelationType>
                """,
            ["Media/photographs.config"] = """
                <Media Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e60" Alias="Photographs" Level="1">
                  <Info>
                    <Parent Key="00000000-0000-0000-0000-000000000000"></Parent>
                    <Path>/Photographs</Path>
                    <Trashed>false</Trashed>
                    <ContentType>Folder</ContentType>
                    <CreateDate>2026-02-03T04:05:06</CreateDate>
                    <NodeName Default="Photographs" />
                    <SortOrder>0</SortOrder>
                  </Info>
                  <Properties />
                </Media>
                """,
        }.ToDictionary(
            pair => pair.Key,
            pair =>
                pair.Key.StartsWith("Domains", StringComparison.Ordinal) ? Domain : pair.Value.ReplaceLineEndings("\n")
        );

    public static string Content(
        Guid key,
        string name,
        string nom,
        int level,
        string parentKey,
        string parent,
        string path,
        string heading,
        string titre
    ) =>
        $"""
            <Content Key="{key}" Alias="{name}" Level="{level}">
              <Info>
                <Parent Key="{parentKey}">{parent}</Parent>
                <Path>{path}</Path>
                <Trashed>false</Trashed>
                <ContentType>article</ContentType>
                <CreateDate>2026-01-02T03:04:05</CreateDate>
                <NodeName Default="{name}">
                  <Name Culture="en">{name}</Name>
                  <Name Culture="fr">{nom}</Name>
                </NodeName>
                <SortOrder>0</SortOrder>
                <Published Default="true">
                  <Published Culture="en">true</Published>
                  <Published Culture="fr">false</Published>
                </Published>
                <Schedule>
                  <ContentSchedule>
                    <Culture>fr</Culture>
                    <Action>Release</Action>
                    <Date>2099-01-02T03:04:05</Date>
                  </ContentSchedule>
                </Schedule>
                <Template Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e31">article</Template>
              </Info>
              <Properties>
                <heading>
                  <Value Culture="en"><![CDATA[{heading}]]></Value>
                  <Value Culture="fr"><![CDATA[{titre}]]></Value>
                </heading>
                <metaTitle>
                  <Value Culture="en"><![CDATA[]]></Value>
                  <Value Culture="fr"><![CDATA[]]></Value>
                </metaTitle>
              </Properties>
            </Content>
            """;

    public static string ContentType(
        string key,
        string alias,
        (string Key, string Alias, string GroupKey, string Group) property,
        string compositions = "",
        bool template = false,
        string structure = ""
    ) =>
        $"""
            <ContentType Key="{key}" Alias="{alias}" Level="1">
              <Info>
                <Name>{alias}</Name>
                <Icon>icon-document</Icon>
                <Thumbnail>folder.png</Thumbnail>
                <Description></Description>
                <AllowAtRoot>True</AllowAtRoot>
                <ListView>00000000-0000-0000-0000-000000000000</ListView>
                <Variations>Culture</Variations>
                <IsElement>false</IsElement>
                <HistoryCleanup>
                  <PreventCleanup>False</PreventCleanup>
                  <KeepAllVersionsNewerThanDays></KeepAllVersionsNewerThanDays>
                  <KeepLatestVersionPerDayForDays>7</KeepLatestVersionPerDayForDays>
                </HistoryCleanup>
                {Block("Compositions", compositions)}
                <DefaultTemplate>{(template ? "article" : "")}</DefaultTemplate>
                {Block(
                "AllowedTemplates",
                template ? """<Template Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e31">article</Template>""" : ""
            )}
                <AllowedInLibrary>false</AllowedInLibrary>
              </Info>
              {Block("Structure", structure, "  ")}
              <GenericProperties>
                <GenericProperty>
                  <Key>{property.Key}</Key>
                  <Name>{property.Alias}</Name>
                  <Alias>{property.Alias}</Alias>
                  <Definition>5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e20</Definition>
                  <Type>Umbraco.TextBox</Type>
                  <Mandatory>false</Mandatory>
                  <Validation></Validation>
                  <Description><![CDATA[]]></Description>
                  <SortOrder>0</SortOrder>
                  <Tab Alias="{property.Group}">{property.Group}</Tab>
                  <Variations>Culture</Variations>
                  <MandatoryMessage></MandatoryMessage>
                  <ValidationRegExpMessage></ValidationRegExpMessage>
                  <LabelOnTop>false</LabelOnTop>
                </GenericProperty>
              </GenericProperties>
              <Tabs>
                <Tab>
                  <Key>{property.GroupKey}</Key>
                  <Caption>{property.Group}</Caption>
                  <Alias>{property.Group}</Alias>
                  <Type>Group</Type>
                  <SortOrder>0</SortOrder>
                </Tab>
              </Tabs>
            </ContentType>
            """;

    private static string Domain =>
        $"""
            <Domain Key="{Ibis.Umbraco.Sync.Files.SyncKeys.FromText("example.com")}" Alias="example.com">
              <Info>
                <IsWildcard>false</IsWildcard>
                <Language>fr</Language>
                <Root Key="{Home}">/Home</Root>
                <SortOrder>0</SortOrder>
              </Info>
            </Domain>
            """;

    private static string Language(string iso, string name, bool isDefault, string? fallback) =>
        $"""
            <Language Key="{Ibis.Umbraco.Sync.Files.SyncKeys.FromText(iso)}" Alias="{iso}" Level="0">
              <Name>{name}</Name>
              <IsoCode>{iso}</IsoCode>
              <IsMandatory>false</IsMandatory>
              <IsDefault>{(isDefault ? "true" : "false")}</IsDefault>{(
                fallback is null ? "" : $"\n  <Fallback>{fallback}</Fallback>"
            )}
            </Language>
            """;

    private static string Block(string name, string inner, string indent = "    ") =>
        inner.Length == 0 ? $"<{name} />" : $"<{name}>\n{indent}  {inner}\n{indent}</{name}>";
}
