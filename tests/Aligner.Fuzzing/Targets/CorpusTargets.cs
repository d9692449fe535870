using System.Collections.Immutable;
using System.IO.Compression;
using Aligner.Formats;
using Aligner.Formats.JsonLines;
using Aligner.Formats.Moses;
using Aligner.Formats.Validation;
using Aligner.Formats.Xlsx;
using Aligner.Segments;

namespace Aligner.Fuzzing.Targets;

/// <summary>Readers of corpora: whatever the bytes, what is read can be written and read again; the rest is problems.</summary>
internal static class CorpusTargets
{
    private static readonly string[] PartPaths = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml", "xl/styles.xml"];

    public static FuzzTarget Moses { get; } =
        new("corpus-moses", ReadMoses, [InputParts.Join("Tea first.\nTalk.\n"u8.ToArray(), "先喝茶。\n谈话。\n"u8.ToArray())]);

    /// <summary>A workbook whose parts are the input's, so that nothing stands between the fuzzer and their XML.</summary>
    public static FuzzTarget XlsxParts { get; } =
        new("corpus-xlsx-parts", bytes => ReadAs(new XlsxFormat(), Pack(InputParts.Of(bytes, PartPaths.Length))),
            [Unpack(CorpusSeeds.Of(new XlsxFormat()))]);

    public static FuzzTarget Validator { get; } =
        new("validate-tmx", bytes => new TmxValidator(Source("talk", new MemoryStream(bytes))).Validate(),
            [CorpusSeeds.Of(CorpusFormats.ByName("tmx")!)]);

    public static FuzzTarget Of(CorpusFormat format) =>
        new($"corpus-{format.Name}", bytes => ReadAs(format, bytes), [CorpusSeeds.Of(format), .. CorpusSeeds.ByHand(format)]);

    private static void ReadAs(CorpusFormat format, byte[] bytes) => CheckRoundTrip(Read(format, new MemoryStream(bytes)));

    private static void ReadMoses(byte[] bytes)
    {
        var parts = InputParts.Of(bytes, 2);
        var source = Source("talk.en-zh.en", new MemoryStream(parts[0]))
            with
        { OpenBeside = ending => ending.EndsWith("zh", StringComparison.Ordinal) ? new MemoryStream(parts[1]) : null };
        CheckRoundTrip([.. Guarded(new MosesFormat().Read(source))]);
    }

    private static List<Segment> Read(CorpusFormat format, Stream stream) => [.. Guarded(format.Read(Source("talk", stream)))];

    private static CorpusSource Source(string name, Stream stream) => new(name, "talk", stream, _ => { });

    /// <summary>Without the two kinds of exception that end a corpus with a problem.</summary>
    private static IEnumerable<Segment> Guarded(IEnumerable<Segment> segments)
    {
        using var each = segments.GetEnumerator();
        while (Next(each))
            yield return each.Current;
    }

    private static bool Next(IEnumerator<Segment> each)
    {
        try
        {
            return each.MoveNext();
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>JSON lines hold all that a segment has.</summary>
    private static void CheckRoundTrip(List<Segment> segments)
    {
        var format = new JsonLinesFormat();
        var written = new MemoryStream(CorpusSeeds.Write(format, segments));
        var again = Read(format, written);
        var lost = segments.Where((segment, index) => again.Count <= index || Texts(again[index]) != Texts(segment)).ToImmutableArray();
        if (again.Count != segments.Count || lost.Length > 0)
        {
            throw new FaultException(
                $"{segments.Count} segments were written and {again.Count} read again; the first that is not the same: {lost.FirstOrDefault()}");
        }
    }

    private static (string, string, string, string) Texts(Segment segment) =>
        (segment.Id, segment.Document, segment.English, segment.Chinese);

    private static byte[] Pack(byte[][] parts)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < parts.Length; i++)
            {
                using var part = zip.CreateEntry(PartPaths[i], CompressionLevel.NoCompression).Open();
                part.Write(parts[i]);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return InputParts.Join([.. PartPaths.Select(path => Content(zip.GetEntry(path)))]);
    }

    private static byte[] Content(ZipArchiveEntry? entry)
    {
        if (entry is null)
            return "<sst><si><t>tea</t></si></sst>"u8.ToArray();
        using var content = new MemoryStream();
        using var part = entry.Open();
        part.CopyTo(content);
        return content.ToArray();
    }
}
