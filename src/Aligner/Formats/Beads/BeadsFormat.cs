using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aligner.Evaluation;
using Aligner.Formats.Links;
using Aligner.Formats.Streams;
using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Formats.Beads;

/// <summary>The layout of alignment gold sets: sentence indices and nothing else.</summary>
internal sealed partial class BeadsFormat : CorpusFormat
{
    public override string Name => "beads";

    public override IReadOnlyList<string> Extensions { get; } = [".beads", ".gold"];

    public override string Description =>
        "a line a bead: Chinese sentence indices, a tab, English ones; for one document, with its two texts beside it where they are read";

    public override string Takes => "segments that count sentences only";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new BeadsWriter(stream);

    public override bool CanRead => true;

    /// <summary>By the name too, as other aligners write lines of numbers that mean other things.</summary>
    public override bool Recognises(CorpusHead head) => head.HasExtension(this) && Bead().IsMatch(head.FirstLine);

    public override IEnumerable<Segment> Read(CorpusSource source) => new BeadsReader(source).Read();

    [GeneratedRegex("^[0-9,]*\\t[0-9,]*(\\t|$)")]
    private static partial Regex Bead();
}

/// <summary>Reads lines of beads with the two texts beside them, a sentence a line, by the names NAME.en and NAME.zh.</summary>
internal sealed class BeadsReader(CorpusSource source)
{
    private int _missing;
    private int _firstMissing;

    public IEnumerable<Segment> Read()
    {
        using var english = Open("en");
        using var chinese = Open("zh");
        if (english is null || chinese is null)
            yield break;
        var lines = new ByteLines(source.Stream);
        while (lines.Next(out var bytes))
        {
            if (bytes.IsEmpty)
                continue;
            var bead = BeadLine.Parse(Encoding.UTF8.GetString(bytes), source.Name, lines.Number, out var problem);
            if (problem is not null)
                source.Report(problem);
            if (bead is not null
                && ToSegment(Take(english, bead.English, lines.Number), Take(chinese, bead.Chinese, lines.Number), lines.Number)
                is { } segment)
            {
                yield return segment;
            }
        }

        Tell(english.CountLeft() + chinese.CountLeft());
    }

    private void Tell(int left)
    {
        if (_missing > 0)
        {
            source.Error("AL0994", _firstMissing, 1,
                string.Create(CultureInfo.InvariantCulture,
                    $"beads name sentences that their texts do not have, or that another bead has: {_missing}"));
        }

        if (left > 0)
        {
            source.Warn("AL0996", 1, 1,
                string.Create(CultureInfo.InvariantCulture, $"sentences of the two texts that no bead names are left out: {left}"));
        }
    }

    private NumberedTexts? Open(string language)
    {
        string[] endings = [$".{language}", $".{language}.txt", $".{language}.gz", $".{language}.txt.gz"];
        if (endings.Select(source.OpenBeside).FirstOrDefault(stream => stream is not null) is { } stream)
            return new NumberedTexts(Lines(CorpusReader.Open(stream, "").Whole, language));
        source.Error("AL0993", 1, 1,
            $"the beads are of two texts with a sentence a line, and there is none beside this file whose name ends in .{language} or .{language}.txt in place of its own ending");
        return null;
    }

    private IEnumerable<NumberedTexts.Sentence> Lines(Stream stream, string language)
    {
        using var closed = stream;
        var lines = new ByteLines(stream);
        while (Next(lines, out var text))
        {
            yield return new NumberedTexts.Sentence((lines.Number - 1).ToString(CultureInfo.InvariantCulture), text, null,
                lines.Number - 1);
        }

        if (lines.IsTooLong)
        {
            source.Error("AL0999", lines.Number + 1, 1,
                $"the line of the text {language} is longer than {ByteLines.LongestLine >> 20} MiB; nothing is read from there on");
        }
    }

    private static bool Next(ByteLines lines, out string text)
    {
        var hasLine = lines.Next(out var bytes);
        text = Encoding.UTF8.GetString(bytes).Trim();
        return hasLine;
    }

    private List<NumberedTexts.Sentence> Take(NumberedTexts texts, IEnumerable<int> indices, int line)
    {
        var taken = new List<NumberedTexts.Sentence>();
        foreach (var index in indices)
        {
            if (texts.Take(index.ToString(CultureInfo.InvariantCulture)) is { } sentence)
                taken.Add(sentence);
            else if (_missing++ == 0)
                _firstMissing = line;
        }

        return taken;
    }

    private Segment? ToSegment(List<NumberedTexts.Sentence> english, List<NumberedTexts.Sentence> chinese, int number) =>
        english.Count + chinese.Count == 0 ? null : new Segment
        {
            Id = SegmentId.Of(source.Document, number.ToString(CultureInfo.InvariantCulture)),
            Document = source.Document,
            Part = Part.Transcript,
            Level = Level.Sentence,
            English = NumberedTexts.Join(english),
            Chinese = NumberedTexts.Join(chinese),
            Bead = string.Create(CultureInfo.InvariantCulture, $"{english.Count}-{chinese.Count}"),
            EnglishSentences = LinksReader.RangeOf(english),
            ChineseSentences = LinksReader.RangeOf(chinese),
        };
}

/// <summary>Writes a line for each bead, null beads among them.</summary>
internal sealed class BeadsWriter(Stream stream) : SegmentWriter
{
    public override void Complete() => stream.Flush();

    /// <summary>Segments that count no sentences have no indices.</summary>
    protected override bool Takes(Segment segment) => segment.EnglishSentences is not null && segment.ChineseSentences is not null;

    protected override void WriteSegment(Segment segment)
    {
        var indices = new BeadIndices([.. segment.ChineseSentences!.Value.Indices], [.. segment.EnglishSentences!.Value.Indices]);
        stream.Write(Encoding.UTF8.GetBytes(BeadLine.Format(indices)));
        stream.Write("\n"u8);
    }

    protected override void Dispose(bool disposing)
    {
    }
}
