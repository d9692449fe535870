using System.Text;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Documents;

/// <summary>Files that are no transcripts and no documents, known by their first bytes, and what to do with each.</summary>
internal static class ForeignFile
{
    private const string OfMedia = "holds no text; a transcript of it is needed, as subtitles or text";
    private const string OfStl = "is an EBU subtitle file (STL), which is no text; save it as SubRip or WebVTT";
    private const int Head = 4_000;
    private const string Unpack = "unpack it, and give the files or the folder";

    private static readonly (byte[] Beginning, int At, string What)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), 0,
            "is a PDF, which holds no lines of text; 'pdftotext -layout' of poppler-utils makes a text file of it, and that can be read"),
        ("{\\rtf"u8.ToArray(), 0, "is a document in rich text format; save it as .docx, .odt or text"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0,
            "is a document of an old Office program; save it as .docx, .odt, .xlsx or text"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, $"is a 7z archive; {Unpack}"),
        ("Rar!"u8.ToArray(), 0, $"is a RAR archive; {Unpack}"),
        ("ustar"u8.ToArray(), 257, $"is a tar archive; {Unpack}"),
        ("BZh"u8.ToArray(), 0, "is compressed with bzip2; unpack it"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], 0, "is compressed with xz; unpack it"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "is compressed with zstd; unpack it"),
        ("STL25.01"u8.ToArray(), 3, OfStl),
        ("STL30.01"u8.ToArray(), 3, OfStl),
        ("Scenarist_SCC"u8.ToArray(), 0, "is a Scenarist caption file, which holds codes and no text; save it as SubRip or WebVTT"),
        ("SQLite format 3"u8.ToArray(), 0, "is an SQLite database; export its text"),
        ("PAR1"u8.ToArray(), 0, "is a Parquet table, a corpus; 'aligner convert' reads it"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, "is a program"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], 0, "is a picture; text recognition makes a text of it"),
        ([0xFF, 0xD8, 0xFF], 0, "is a picture; text recognition makes a text of it"),
        ("GIF8"u8.ToArray(), 0, "is a picture; text recognition makes a text of it"),
        ("ID3"u8.ToArray(), 0, $"is a sound recording, and {OfMedia}"),
        ([0xFF, 0xFB], 0, $"is a sound recording, and {OfMedia}"),
        ("OggS"u8.ToArray(), 0, $"is a sound recording, and {OfMedia}"),
        ("fLaC"u8.ToArray(), 0, $"is a sound recording, and {OfMedia}"),
        ("RIFF"u8.ToArray(), 0, $"is a recording, and {OfMedia}"),
        ("ftyp"u8.ToArray(), 4, $"is a recording, and {OfMedia}"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, $"is a video, and {OfMedia}; 'ffmpeg -i FILE -map 0:s:0 subtitles.srt' takes subtitles out of one"),
    ];

    /// <summary>What the file is and what to do; null where it is none of these.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (beginning, at, what) in Kinds)
        {
            if (bytes.Length >= at + beginning.Length && bytes.Slice(at, beginning.Length).SequenceEqual(beginning))
                return IsProtected(bytes, beginning) ? "is protected by a password; save it without one" : what;
        }
        return null;
    }

    /// <summary>What a text is that is a corpus of segments, and so no source to align; null where it is none.</summary>
    public static string? OfText(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head)).TrimStart();
        var kind = head.StartsWith("<", StringComparison.Ordinal) ? OfXml(head)
            : head.StartsWith("{", StringComparison.Ordinal)
            ? (HasAll(head[..(head.IndexOf('\n') is > 0 and var end ? end : head.Length)], "\"id\":", "\"document\":", "\"en\":", "\"zh\":")
                ? "JSON lines of segments" : null)
            : IsTable(head) ? "a table of segments" : null;
        return kind is null ? null : $"is {kind}, a corpus; 'aligner convert' reads it";
    }

    /// <summary>Whether a text is a page that this program wrote, as they stand in the folders of corpora.</summary>
    public static bool IsOwnPage(ReadOnlySpan<char> text) =>
        text[..Math.Min(text.Length, Head)].Contains("<meta name=\"generator\" content=\"aligner\">", StringComparison.Ordinal);

    /// <summary>
    /// What the beginning of a corpus is that is none: a source to align, or a file of another kind; null where it cannot be told.
    /// </summary>
    public static string? OfSource(ReadOnlySpan<byte> head, string text)
    {
        const string Read = "a source to align; 'aligner align' reads it";
        if (ZipParts.IsZip(head))
        {
            return head.IndexOf("word/"u8) >= 0 ? $"is a Word document, {Read}"
                : head.IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0 ? $"is an OpenDocument, {Read}"
                : head.IndexOf("application/epub+zip"u8) >= 0 ? $"is an EPUB, {Read}"
                : null;
        }
        if (Find(head) is { } what)
            return what;
        if (HtmlText.Recognises(text))
            return $"is a web page, {Read}";
        var source = new SourceText("", text);
        var format = SourceFormats.Detect(source);
        return format is LessonFormat && !format.HasTimes(source)
            ? null : $"is a source to align ({format.Name}); 'aligner align' reads it";
    }

    private static string? OfXml(ReadOnlySpan<char> head) =>
        head.Contains("<tmx", StringComparison.Ordinal) ? "a TMX file"
        : head.Contains("<xliff", StringComparison.Ordinal) ? "an XLIFF file"
        : null;

    private static bool IsTable(ReadOnlySpan<char> head)
    {
        var line = head[..(head.IndexOfAny('\n', '\r') is > 0 and var end ? end : head.Length)].ToString();
        return line.Split('\t', ',', ';').Select(name => name.Trim().Trim('"')).ToHashSet() is var names
            && names.IsSupersetOf(["id", "document", "en", "zh"]);
    }

    private static bool HasAll(ReadOnlySpan<char> text, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!text.Contains(name, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    /// <summary>What an archive is that is not a document; by the parts that only its kind has.</summary>
    public static string OfZip(ZipParts parts)
    {
        bool Has(string beginning) => parts.Names.Any(name => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        return Has("xl/") ? "is an Excel workbook without a column of times, a corpus; 'aligner convert' reads it"
            : Has("ppt/") ? "is a presentation; save its text as .docx or text"
            : Has("collection.anki2") || Has("collection.anki21") ? "is an Anki package; export its notes as text"
            : Has("content.xml") ? "is an OpenDocument that is not a text document; save it as .odt, or a table as .csv"
            : Has("word/") || Has("META-INF/") ? "is a document whose parts are not where they should be; save it anew"
            : $"is a zip archive; {Unpack}";
    }

    private static bool IsProtected(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> beginning) =>
        beginning[0] == 0xD0 && bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
}
