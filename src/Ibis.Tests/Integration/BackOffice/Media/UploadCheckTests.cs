using System.Net;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.TemporaryFiles;

namespace Ibis.Tests.Integration.BackOffice.Media;

/// <summary>What comes in through an upload, and as what it goes out.</summary>
internal sealed class UploadCheckTests : MediaApiTests
{
    private const string Drawing = """
        <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert(1)" viewBox="0 0 9 9">
        <script>alert(2)</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(3)"/></body></foreignObject>
        <a xlink:href="javascript:alert(4)"><rect width="1" height="1"/></a><image href="https://elsewhere.example/x.png"/>
        <set attributeName="href" to="javascript:alert(5)"/><circle r="4" fill="url(https://elsewhere.example/y)" style="fill:red"/><use xlink:href="#part"/><use xlink:href="data:text/html,x"/></svg>
        """;

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return new TestCaseData("page.html", "<html></html>"u8.ToArray(), "FileExtensionNotAllowed");
        yield return new TestCaseData("page.HTM", "text"u8.ToArray(), "FileExtensionNotAllowed");
        yield return new TestCaseData("code.js", "alert(1)"u8.ToArray(), "FileExtensionNotAllowed");
        yield return new TestCaseData("picture.png", "<html><script>alert(1)</script>"u8.ToArray(), "UploadBlocked");
        yield return new TestCaseData("notes.txt", " \r\n<!DOCTYPE html><p>"u8.ToArray(), "UploadBlocked");
        yield return new TestCaseData("picture.jpg", Pictures.Png(4, 4), "UploadBlocked");
        yield return new TestCaseData("script.gif", "GIF89a=1;alert(1)//12345"u8.ToArray(), "UploadBlocked");
        yield return new TestCaseData("empty.png", Array.Empty<byte>(), "UploadBlocked");
        yield return new TestCaseData("paper.pdf", "MZ program"u8.ToArray(), "UploadBlocked");
        yield return new TestCaseData("drawing.svg", "no drawing"u8.ToArray(), "UploadBlocked");
        yield return new TestCaseData(
            "bomb.svg",
            "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>"u8.ToArray(),
            "UploadBlocked"
        );
        yield return new TestCaseData(
            "both.png",
            (byte[])[.. Pictures.Png(2, 2), .. "<script>alert(1)</script>"u8],
            "UploadBlocked"
        );
    }

    [TestCaseSource(nameof(Refused))]
    public async Task File_ThatIsNotWhatItSays_IsRefused(string name, byte[] bytes, string status)
    {
        using var answer = await TemporaryFileTests.UploadAsync(Admin, Guid.NewGuid(), name, bytes);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), text);
        Assert.That((string?)JsonNode.Parse(text)!["operationStatus"], Is.EqualTo(status));
    }

    [TestCase("notes.txt", "5 < 6 and more")]
    [TestCase("report.pdf", "%PDF-1.7 …")]
    [TestCase("places.kml", "<?xml version=\"1.0\"?><kml/>")]
    public async Task File_ThatIsWhatItSays_IsTaken(string name, string content)
    {
        using var answer = await TemporaryFileTests.UploadAsync(
            Admin,
            Guid.NewGuid(),
            name,
            System.Text.Encoding.UTF8.GetBytes(content)
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Drawing_LosesItsScripts_AndIsServedInASandbox()
    {
        var file = Guid.NewGuid();
        using var upload = await TemporaryFileTests.UploadAsync(
            Admin,
            file,
            "drawing.svg",
            System.Text.Encoding.UTF8.GetBytes(Drawing)
        );
        Assert.That(upload.StatusCode, Is.EqualTo(HttpStatusCode.Created), await upload.Content.ReadAsStringAsync());
        var id = Guid.NewGuid();
        var body = NewMedia(
            id,
            "umbracoMediaVectorGraphics",
            "Drawing",
            null,
            new JsonObject { ["temporaryFileId"] = file }
        );
        body["values"]![0]!["editorAlias"] = "Umbraco.UploadField";
        await SendAsync(Admin, HttpMethod.Post, "/media", body);
        var url = (string)(await GetAsync(Admin, $"/media/urls?id={id}"))[0]!["urlInfos"]![0]!["url"]!;
        using var visitor = Site.Client();

        using var served = await visitor.GetAsync(url);

        var text = await served.Content.ReadAsStringAsync();
        Assert.That(text, Does.Contain("<circle").And.Contain("fill:red").And.Contain("\"#part\""));
        Assert.That(text, Does.Not.Contain("alert").And.Not.Contain("elsewhere").And.Not.Contain("data:"));
        Assert.That(served.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox"));
        Assert.That(served.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
    }

    [Test]
    public async Task Paper_IsOfferedUnderItsName()
    {
        var folder = Path.Combine(Site.ContentRoot, "wwwroot", "media", "a");
        Directory.CreateDirectory(folder);
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "été; \"x\".docx"), "x");
        using var visitor = Site.Client();

        using var served = await visitor.GetAsync("/media/a/" + Uri.EscapeDataString("été; \"x\".docx"));

        var header = served.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.That(header, Does.StartWith("attachment").And.Contain("filename*=UTF-8''%C3%A9t%C3%A9"));
    }
}
