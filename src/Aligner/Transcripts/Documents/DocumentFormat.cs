namespace Aligner.Transcripts.Documents;

/// <summary>A kind of document whose text is read as if it were a text file.</summary>
/// <param name="Name">In lists and reports.</param>
/// <param name="Title">In messages.</param>
/// <param name="Extensions">With the dot, in lower case; they choose what is read of a folder, never how.</param>
/// <param name="Description">One line for people.</param>
internal sealed record DocumentFormat(string Name, string Title, IReadOnlyList<string> Extensions, string Description);

/// <summary>The one list of documents.</summary>
internal static class DocumentFormats
{
    internal static readonly DocumentFormat Word =
        new("docx", "Word document", [".docx", ".docm"],
            "Word documents: paragraphs, tables and notes as lines; deletions, comments and hidden text left out");
    internal static readonly DocumentFormat OpenDocument =
        new("odt", "OpenDocument", [".odt", ".fodt"], "OpenDocument texts, as Word documents");
    internal static readonly DocumentFormat Html =
        new("html", "web page", [".html", ".htm", ".xhtml"], "web pages: what a browser shows of the text, without the page around it");
    internal static readonly DocumentFormat Epub = new("epub", "EPUB", [".epub"], "books: the chapters in their order");

    /// <summary>Folders may hold corpora of this kind: a workbook is read where it is named itself.</summary>
    internal static readonly DocumentFormat Workbook =
        new("xlsx", "workbook", [], "Excel workbooks with a column of times, as a table in a text; where they are named themselves");

    public static IReadOnlyList<DocumentFormat> All { get; } = [Word, OpenDocument, Html, Epub, Workbook];
}
