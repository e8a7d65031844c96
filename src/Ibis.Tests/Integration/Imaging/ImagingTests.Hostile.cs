using System.Diagnostics;
using System.Drawing;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Media;
using Ibis.Umbraco.Imaging;
using Ibis.Umbraco.PropertyEditors.Files;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using File = System.IO.File;

namespace Ibis.Tests.Integration.Imaging;

/// <summary>Pictures that are made to do harm, and workers that break.</summary>
internal sealed partial class ImagingTests
{
    private static IEnumerable<TestCaseData> Hostile()
    {
        yield return new TestCaseData("flood.png", Pictures.Flood(60_000, 60_000));
        yield return new TestCaseData("empty.png", Array.Empty<byte>());
        yield return new TestCaseData("half.png", Pictures.Png(400, 200)[..200]);
        yield return new TestCaseData("script.gif", "GIF89a=1;alert(document.domain)//"u8.ToArray());
        yield return new TestCaseData("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
    }

    [TestCaseSource(nameof(Hostile))]
    public async Task HostilePicture_LosesItsOwnThumbnailAlone(string name, byte[] bytes)
    {
        var address = Placed(name, bytes);

        using var answer = await _visitor.GetAsync($"{address}?width=50");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var (made, _) = await MadeAsync($"{_picture}?width=51&v={name}");
        Assert.That(SizeOf(made)!.Value.Width, Is.EqualTo(51));
    }

    [Test]
    public async Task Jpeg_ThatIsCutOff_IsRefused()
    {
        var (whole, _) = await MadeAsync($"{_picture}?width=300&format=jpg");
        var address = Placed("cut.jpg", whole[..(whole.Length / 2)]);

        using var answer = await _visitor.GetAsync($"{address}?width=50");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Worker_ThatWasKilled_IsReplaced()
    {
        await MadeAsync($"{_picture}?width=61");
        foreach (var id in Site.Get<ImageWorkers>().Idle)
        {
            using var worker = Process.GetProcessById(id);
            worker.Kill();
            await worker.WaitForExitAsync();
        }

        var (bytes, _) = await MadeAsync($"{_picture}?width=62");

        Assert.That(SizeOf(bytes)!.Value.Width, Is.EqualTo(62));
    }

    [Test]
    public async Task Picture_AskedForByMany_IsMadeOnce()
    {
        var store = Site.Get<ImageStore>();
        var made = 0;
        var gate = new TaskCompletionSource();

        var asked = Enumerable
            .Range(0, 20)
            .Select(_ =>
                store.GetAsync(
                    "aa-of-many",
                    async () =>
                    {
                        Interlocked.Increment(ref made);
                        await gate.Task;
                        return [1];
                    }
                )
            )
            .ToList();
        gate.SetResult();
        await Task.WhenAll(asked);

        Assert.That(made, Is.EqualTo(1));
    }
}
