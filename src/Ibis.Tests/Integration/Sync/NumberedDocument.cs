namespace Ibis.Tests.Integration.Sync;

/// <summary>Files of as many documents below the home page as a test wants.</summary>
internal static class NumberedDocument
{
    public static Guid Key(int number) => Guid.Parse($"9d0b8a10-41a5-4a8e-9b2f-{number:000000000000}");

    public static string File(int number) =>
        SampleFiles.Content(
            Key(number),
            $"Document {number}",
            $"Texte {number}",
            2,
            SampleFiles.Home.ToString(),
            "Home",
            $"/Home/Document{number}",
            "a",
            "b"
        );
}
