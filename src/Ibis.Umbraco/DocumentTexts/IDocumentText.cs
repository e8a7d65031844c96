namespace Ibis.Umbraco.DocumentTexts;

/// <summary>What PDF and Office files of the media section say, for whoever searches.</summary>
/// <remarks>Files are read some time after they were saved, at most about a minute on a site with little to do.</remarks>
public interface IDocumentText
{
    /// <summary>
    /// The words of the file of a media item, without its layout and cut at <see cref="DocumentTextOptions.MaxTextBytes"/>; null while
    /// the file has not been read, and when it has no text or could not be read.
    /// </summary>
    /// <param name="media">The id of the media item.</param>
    string? Find(int media);

    /// <summary>Extensions whose files are read here and now, without dots; "pdf" only where pdftotext is installed.</summary>
    IReadOnlyCollection<string> Extensions { get; }
}
