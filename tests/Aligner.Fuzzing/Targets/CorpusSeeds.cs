using Aligner.Formats;
using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Fuzzing.Targets;

/// <summary>A small corpus in each format that is read, as the program writes it and as others do.</summary>
internal static class CorpusSeeds
{
    private static readonly Segment[] Segments =
    [
        new()
        {
            Id = "tea#1", Document = "tea", Part = Part.Transcript, Level = Level.Sentence,
            Range = new TimeRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.5)), Times = TimesKind.Exact,
            English = "Tea first, \"she\" said.", Chinese = "先喝茶。", Bead = "1-1", Score = 0.9, EnglishSentences = new SentenceRange(0, 1),
            ChineseSentences = new SentenceRange(0, 1),
            Terms = ["tea"], Footnotes = [1], Flags = ["bad-time"], Speaker = "Ann", EnglishLine = 3, ChineseLine = 4,
        },
        new()
        {
            Id = "tea#2",
            Document = "tea",
            Part = Part.Title,
            Level = Level.Cue,
            English = "=1+1 & <b>",
            Chinese = "𠀀\n茶",
            Bead = "1-1",
        },
    ];

    public static byte[] Of(CorpusFormat format) => Write(format, Segments);

    public static IEnumerable<byte[]> ByHand(CorpusFormat format) => format.Name switch
    {
        "csv" => ["id;en;zh\r\n1;\"Tea; first\";先喝茶\r\n"u8.ToArray(), "\uFEFFEnglish,Chinese,note\nTea,茶,\"a \"\"b\"\"\"\n"u8.ToArray()],
        "tsv" => ["English\tChinese\nTea\t茶\n"u8.ToArray()],
        "jsonl" => ["{\"translation\":{\"en\":\"Tea\",\"zh\":\"\\u8336\"}}\n"u8.ToArray(),
            "{\"en\":\"Tea\",\"zh\":\"茶\",\"start\":1,\"x\":[{}]}\r\n"u8.ToArray()],
        "tmx" => ["<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"EN-US\"><seg>Tea <bpt i=\"1\">&lt;b></bpt>first<ept i=\"1\"/><hi>.</hi></seg></tuv><tuv lang=\"zh\"><seg>茶<ph/></seg></tuv></tu></body></tmx>"u8.ToArray()],
        "xliff" or "xliff12" =>
            ["<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"zh\"><body><group><trans-unit id=\"1\"><source>Tea <g id=\"1\">first</g></source><target>茶</target></trans-unit></group></body></file></xliff>"u8.ToArray()],
        _ => [],
    };

    public static byte[] Write(CorpusFormat format, IEnumerable<Segment> segments)
    {
        using var bytes = new MemoryStream();
        using (var writer = format.CreateWriter(bytes, ExportOptions.Default))
        {
            foreach (var segment in segments)
                writer.Write(segment);
            writer.Complete();
        }

        return bytes.ToArray();
    }
}
