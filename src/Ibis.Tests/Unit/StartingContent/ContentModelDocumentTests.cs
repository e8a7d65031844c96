namespace Ibis.Tests.Unit.StartingContent;

public sealed class ContentModelDocumentTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "content-model.md");

    [Test]
    public void ContentModelDocument_SaysWhatTheSchemaIs()
    {
        var made = new ContentModelDocument().Make();
        if (Environment.GetEnvironmentVariable("IBIS_WRITE_DOCS") is not null)
        {
            System.IO.File.WriteAllText(File, made);
        }

        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo(made));
    }
}
