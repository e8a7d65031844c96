using Ibis.Umbraco.Sync;

namespace Ibis.Tests.Integration.Survival;

/// <summary>One document as a uSync file that creates and publishes it.</summary>
internal sealed record ImportFile(Guid Key, string Name, Guid Parent)
{
    /// <summary>Writes the files, imports them, and takes them away again.</summary>
    public static void Import(TestSite site, IReadOnlyList<ImportFile> files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.ContentRoot, "uSync", "v18", "Content")).FullName;
        var paths = files.Select(file => file.WriteTo(folder)).ToList();
        try
        {
            using var output = new StringWriter();
            if (
                SyncCommand
                    .RunAsync(site.Services, ["import", "--group", "Content"], output, CancellationToken.None)
                    .GetAwaiter()
                    .GetResult() != 0
            )
            {
                throw new InvalidOperationException(output.ToString());
            }
        }
        finally
        {
            paths.ForEach(File.Delete);
        }
    }

    private string WriteTo(string folder)
    {
        var path = Path.Combine(folder, $"{Name}.config");
        File.WriteAllText(
            path,
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <Content Key="{Key}" Alias="{Name}" Level="2">
              <Info>
                <Parent Key="{Parent}">growing</Parent>
                <Path>/growing/{Name}</Path>
                <Trashed>false</Trashed>
                <ContentType>survivor</ContentType>
                <CreateDate>2026-01-01T00:00:00</CreateDate>
                <NodeName Default="{Name}">
                  <Name Culture="en">{Name}</Name>
                  <Name Culture="fr">{Name}</Name>
                </NodeName>
                <SortOrder>0</SortOrder>
                <Published Default="true">
                  <Published Culture="en">true</Published>
                  <Published Culture="fr">true</Published>
                </Published>
                <Schedule />
                <Template />
              </Info>
              <Properties>
                <title>
                  <Value Culture="en"><![CDATA[{Titles.Of(Name)}]]></Value>
                  <Value Culture="fr"><![CDATA[{Titles.Of(Name)}]]></Value>
                </title>
              </Properties>
            </Content>
            """
        );
        return path;
    }
}
