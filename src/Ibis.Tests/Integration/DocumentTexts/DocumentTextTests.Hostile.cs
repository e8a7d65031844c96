using Ibis.Umbraco.DocumentTexts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ibis.Tests.Integration.DocumentTexts;

/// <summary>Files that are made to do harm, and programs that do.</summary>
internal sealed partial class DocumentTextTests
{
    private static IEnumerable<TestCaseData> Hostile()
    {
        yield return new TestCaseData("docx", OfficeFiles.Bomb()).SetArgDisplayNames("bomb");
        yield return new TestCaseData("docx", OfficeFiles.LongText()).SetArgDisplayNames("long text");
        yield return new TestCaseData("docx", OfficeFiles.Entities()).SetArgDisplayNames("entities");
        yield return new TestCaseData("docx", OfficeFiles.Docx("half")[..60]).SetArgDisplayNames("half");
        yield return new TestCaseData("odt", OfficeFiles.Zip(("content.xml", "no XML"))).SetArgDisplayNames("no XML");
        yield return new TestCaseData("pdf", "%PDF-1.7 nothing"u8.ToArray()).SetArgDisplayNames("no PDF");
    }

    [TestCaseSource(nameof(Hostile))]
    public async Task HostileFile_LosesItsOwnTextAlone(string extension, byte[] bytes)
    {
        RequirePdfToText(extension);
        var name = Guid.NewGuid().ToString("N");
        var hostile = await FileAsync(name, extension, bytes);
        var word = "good" + name;
        var good = await FileAsync("Good", "docx", OfficeFiles.Docx(word));

        await ReadAsync();

        Assert.That(await FoundAsync(word), Is.EqualTo(new[] { good }));
        Assert.That(await FoundAsync(name), Is.EqualTo(new[] { hostile }));
    }

    [TestCase("dd if=/dev/zero of=/dev/null bs=1G count=1 || exit 99", "more memory")]
    [TestCase("while :; do :; done", "takes")]
    // The system ends it, or, where whoever started the tests ignores that signal, refuses the file.
    [TestCase("echo written > \"$5\".out && echo stolen", "more memory|damaged")]
    [TestCase("exit 3", "does not allow")]
    public async Task Program_ThatGoesWrong_IsEnded(string script, string reason)
    {
        var workers = await WithProgramAsync(script);

        var refused = Assert.ThrowsAsync<TextRefusedException>(() =>
            workers.ReadAsync("pdf", Path.Combine(Site.ContentRoot, "a.pdf"), CancellationToken.None)
        );

        Assert.That(refused!.Message, Does.Match(reason));
        Assert.That(
            Directory.EnumerateFiles(Site.ContentRoot, "*.out").Sum(file => new FileInfo(file).Length),
            Is.Zero
        );
    }

    [Test]
    public async Task Program_ThatWritesWithoutEnd_IsCutOff()
    {
        var workers = await WithProgramAsync("while :; do echo abcdefghijklmnopqrstuvwxyz; done");

        var text = await workers.ReadAsync("pdf", "a.pdf", CancellationToken.None);

        Assert.That(text, Has.Length.InRange(1000, 5000));
    }

    private async Task<TextWorkers> WithProgramAsync(string script)
    {
        var program = Path.Combine(TestFolder.Make(), "pdftotext");
        await File.WriteAllTextAsync(program, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        var options = Options.Create(
            new DocumentTextOptions
            {
                PdfToTextPath = program,
                Timeout = TimeSpan.FromSeconds(10),
                WorkerMegabytes = 64,
                MaxTextBytes = 5000,
            }
        );
        return new TextWorkers(Site.Get<IHostEnvironment>(), new PdfToText(options), options);
    }
}
