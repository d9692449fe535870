using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Layouts;

/// <summary>Reads the lines of a file by the habit found in them.</summary>
internal sealed class LayoutReader
{
    // Where so few cues end as a sentence does, sentences go on over the borders of cues.
    private const double LeastEnding = 0.5;
    private readonly TimedContext _context;
    private readonly IReadOnlyList<LayoutLine> _lines;
    private readonly Habit _habit;
    private List<SourcedText> _trailing = [];

    public LayoutReader(TimedContext context, IReadOnlyList<LayoutLine> lines, Habit habit)
    {
        _context = context;
        _lines = lines;
        _habit = habit;
    }

    /// <summary>What is read of the file, in words and in facts.</summary>
    public LayoutFacts Facts { get; private set; } = LayoutFacts.None;

    public Transcript Read(string document, string format)
    {
        _context.MarkGround();
        var blocks = ReadBlocks();
        _trailing.ForEach(line => _context.Mark(Script.SideOf(line.Text) == Side.English ? Role.English : Role.Chinese, line));
        var transcript = WithTrailing(new CueAssembler(_context).Assemble(document, format, "times in the layout that was found", blocks));
        return transcript with
        {
            CuesCutSentences = CutSentences(transcript),
            Layout = Facts.Describe(transcript),
            Problems = [.. transcript.Problems, .. LayoutProblems.Of(transcript, _habit)],
        };
    }

    /// <summary>Of a translation that stands whole below the cues only the wholes are known to correspond.</summary>
    private Transcript WithTrailing(Transcript transcript) => _trailing.Count == 0 ? transcript : transcript with
    {
        Cues = [.. transcript.Cues.Select(cue => cue with { Flags = [.. cue.Flags.Except([Flags.MissingEnglish, Flags.MissingChinese])] }),
            .. _trailing.Select(line => Cue.OfLine(line.Text, _context.Source.LineAt(line.OffsetAt(0)), Script.SideOf(line.Text)))],
        Languages = Languages.Both,
        CuesArePairs = false,
    };

    public IReadOnlyList<TimedBlock> ReadBlocks()
    {
        var cutter = new BlockCutter(_context, _lines, _habit);
        var cut = cutter.Cut();
        _trailing = cutter.Trailing;
        var reader = new BlockReader(_context, cut);
        var read = cut.SelectMany(reader.Read).ToList();
        var readings = new ReadingLines(_context);
        var blocks = readings.TakeOut(read);
        Facts = new LayoutFacts(_habit.Place, _habit.HasNames || reader.HasNames
            || cutter.HasNameLines, reader.Labelled > 1, reader.ReadingCount + readings.Count > 0, reader.Inline,
            _lines.Any(line => line.IsQuoted) || cutter.HasAsides || reader.HasMore || reader.ThirdCount > 0 || _habit.EndsBlocks, blocks);
        if (reader.ThirdCount > 0)
            _context.Problems.AddPlace(LayoutProblems.ThirdLanguage(_context.Source, reader.ThirdOffset, reader.ThirdCount));
        return blocks;
    }

    private static bool CutSentences(Transcript transcript)
    {
        var texts = transcript.Cues.Select(cue => cue.English.IsMissing ? cue.Chinese.Text : cue.English.Text)
            .Where(text => text.Length > 0).ToList();
        return texts.Count(text => Endings.Contains(text.TrimEnd('"', '”', '’', ')', '」')[^1..])) < LeastEnding * texts.Count;
    }

    private static readonly HashSet<string> Endings = [".", "!", "?", "。", "！", "？", "…", ":", "：", ";", "；"];
}
