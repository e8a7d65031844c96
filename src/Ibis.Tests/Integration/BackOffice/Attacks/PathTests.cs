using System.Net;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>Addresses that try to leave the folders from which files are sent.</summary>
internal sealed class PathTests
{
    private const string Secret = "what nobody may read";

    private static readonly string[] Folders =
    [
        "/",
        "/css/",
        "/media/",
        "/umbraco/backoffice/",
        "/umbraco/backoffice/css/",
        "/App_Plugins/",
        "/App_Plugins/acme/",
    ];

    // One step up, in every disguise that a server or a proxy has once fallen for.
    private static readonly string[] Steps =
    [
        "../",
        "..%2f",
        "%2e%2e/",
        "%2e%2e%2f",
        "..%5c",
        "..\\",
        "%252e%252e%252f",
        "..%252f",
        "..%c0%af",
        "....//",
        "..;/",
    ];

    private TestSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        _admin = _site.SignedInAsAdministrator();
        await File.WriteAllTextAsync(Path.Combine(_site.ContentRoot, "secret.txt"), Secret);
        Directory.CreateDirectory(Path.Combine(_site.ContentRoot, "App_Data"));
        await File.WriteAllTextAsync(Path.Combine(_site.ContentRoot, "App_Data", "secret.txt"), Secret);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task NoAddress_LeavesItsFolder_OrTellsWhatIsThere([ValueSource(nameof(Folders))] string folder) =>
        await Assert.MultipleAsync(async () =>
        {
            foreach (var step in Steps)
            {
                for (var depth = 1; depth <= 4; depth++)
                {
                    var up = folder + string.Concat(Enumerable.Repeat(step, depth));
                    foreach (var file in new[] { "secret.txt", "App_Data/secret.txt", "App_Data%2fsecret.txt" })
                    {
                        var there = await AnswerAsync(up + file);
                        var notThere = await AnswerAsync(
                            up + file.Replace("secret", "absent", StringComparison.Ordinal)
                        );

                        Assert.That(there.Text, Does.Not.Contain(Secret), up + file);
                        Assert.That(there.Status, Is.Not.EqualTo(HttpStatusCode.InternalServerError), up + file);
                        Assert.That(there.Status, Is.EqualTo(notThere.Status), $"{up}{file} tells that it is there");
                    }
                }
            }
        });

    [TestCase("/temporary-file/")]
    [TestCase("/media/")]
    [TestCase("/document/")]
    [TestCase("/template/")]
    [TestCase("/log-viewer/saved-search/")]
    [TestCase("/health-check-group/")]
    public async Task NoIdOfTheApi_IsTakenForAPath(string area) =>
        await Assert.MultipleAsync(async () =>
        {
            foreach (var step in Steps)
            {
                var address = $"{EditorClient.Api}{area}{step}secret.txt";
                var (status, text) = await AnswerAsync(address);
                Assert.That((int)status, Is.InRange(400, 499), address);
                Assert.That(text, Does.Not.Contain(Secret), address);
            }
        });

    private async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string address)
    {
        using var answer = await _admin.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
