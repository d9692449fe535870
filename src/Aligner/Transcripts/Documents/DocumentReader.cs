using System.Xml;
using Aligner.Transcripts.Decoding;

namespace Aligner.Transcripts.Documents;

/// <summary>Documents of word processors, web pages and books: their text as lines, a paragraph each.</summary>
internal static class DocumentReader
{
    /// <summary>What the bytes are where they are a document that is packed, or a file of another kind; null where they are a text.</summary>
    public static DecodedText? ReadPacked(string name, ReadOnlySpan<byte> bytes, SizeLimit limit)
    {
        if (ZipParts.IsZip(bytes))
            return ReadZip(name, bytes.ToArray(), limit);
        return ForeignFile.Find(bytes) is { } what ? new DecodedText(null, null, DocumentProblems.OtherKind(name, what)) : null;
    }

    /// <summary>The text of a page, or of an OpenDocument that is not packed; what was decoded itself where it is none.</summary>
    public static DecodedText ReadMarkup(string name, DecodedText decoded)
    {
        if (decoded.Text is not { } text)
            return decoded;
        if (ForeignFile.OfText(text) is { } what)
            return new DecodedText(null, null, DocumentProblems.OtherKind(name, what));
        if (ForeignFile.IsOwnPage(text))
            return new DecodedText(null, null, DocumentProblems.OwnPage(name));
        var format = !text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) ? null
            : OpenDocumentReader.Recognises(text) ? DocumentFormats.OpenDocument
            : HtmlReader.Recognises(text) ? DocumentFormats.Html
            : null;
        if (format is null)
            return TabbedText.Plain(text) is { } plain ? decoded with { Text = plain } : decoded;
        var read = Guarded(name, format, () => ToText(name, format, format == DocumentFormats.Html ? HtmlReader.Read(text) : new OpenDocumentReader().Read(ZipParts.OpenText(text))));
        return read with { Encoding = $"{decoded.Encoding} ({format.Name})", Notes = decoded.Problem is { } guess ? [guess, .. read.Notes] : read.Notes };
    }

    private static DecodedText ReadZip(string name, byte[] bytes, SizeLimit limit)
    {
        try
        {
            using var parts = new ZipParts(bytes, limit);
            if (WordReader.Recognises(parts))
                return Guarded(name, DocumentFormats.Word, () => ToText(name, DocumentFormats.Word, new WordReader(parts).Read()));
            if (OpenDocumentReader.Recognises(parts))
                return Guarded(name, DocumentFormats.OpenDocument, () => ToText(name, DocumentFormats.OpenDocument, new OpenDocumentReader().Read(parts)));
            if (EpubReader.Recognises(parts))
                return Guarded(name, DocumentFormats.Epub, () => ToText(name, DocumentFormats.Epub, new EpubReader(parts).Read()));
            return new DecodedText(null, null, DocumentProblems.OtherKind(name, ForeignFile.OfZip(parts)));
        }
        catch (InvalidDataException)
        {
            return new DecodedText(null, null, DocumentProblems.OtherKind(name, "is a zip archive, or a document in one, that is damaged or cut off"));
        }
        catch (DocumentException error)
        {
            return new DecodedText(null, null, DocumentProblems.OtherKind(name, $"is a zip archive that {error.Message}"));
        }
    }

    private static DecodedText Guarded(string name, DocumentFormat format, Func<DecodedText> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            return new DecodedText(null, null, DocumentProblems.Unreadable(name, format, $"is broken: {XmlReading.MessageOf(error)}"));
        }
        catch (InvalidDataException)
        {
            return new DecodedText(null, null, DocumentProblems.Unreadable(name, format, "is damaged or cut off"));
        }
        catch (DocumentException error)
        {
            return new DecodedText(null, null, DocumentProblems.Unreadable(name, format, error.Message));
        }
    }

    private static DecodedText ToText(string name, DocumentFormat format, DocumentLines lines) => ToText(name, format, (lines.ToString(), lines.LeftOut));

    private static DecodedText ToText(string name, DocumentFormat format, (string Text, string LeftOut) read)
    {
        if (read.Text.AsSpan().IsWhiteSpace())
            return new DecodedText(null, null, DocumentProblems.Unreadable(name, format, "has no text"));
        return new DecodedText(read.Text, format.Name, null) { Notes = read.LeftOut.Length > 0 ? [DocumentProblems.LeftOut(name, read.LeftOut)] : [] };
    }
}

/// <summary>The problems of documents, with their codes and words.</summary>
internal static class DocumentProblems
{
    public static Problem Unreadable(string name, DocumentFormat format, string what) => new("AL0011", Severity.Error, name, 1, 1, $"the {format.Title} {what}");

    public static Problem LeftOut(string name, string what) => new("AL0012", Severity.Note, name, 1, 1, $"left out of the text: {what}");

    /// <summary>No error: they stand beside sources where both are in one folder.</summary>
    public static Problem OwnPage(string name) => new("AL0013", Severity.Warning, name, 1, 1, "the file is a page that aligner wrote, and is passed over; give what it was made of");

    public static Problem OtherKind(string name, string what) => new("AL0013", Severity.Error, name, 1, 1, $"the file {what}");
}
