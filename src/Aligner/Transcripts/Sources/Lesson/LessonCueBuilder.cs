using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Makes one cue of the stretches of its two sides.</summary>
internal sealed class LessonCueBuilder(LessonContext context, Part part, string key, int line)
{
    private readonly List<string> _flags = [];
    private SideText _english = SideText.Missing;
    private SideText _chinese = SideText.Missing;

    public TimeRange? Times { get; set; }

    public string? Speaker { get; set; }

    public void Flag(string flag)
    {
        if (!_flags.Contains(flag))
            _flags.Add(flag);
    }

    public LessonCueBuilder With(IReadOnlyList<LineSpan> english, IReadOnlyList<LineSpan> chinese)
    {
        _english = Join(Side.English, english);
        _chinese = Join(Side.Chinese, chinese);
        if (_english.IsMissing)
            Flag(Flags.MissingEnglish);
        if (_chinese.IsMissing)
            Flag(Flags.MissingChinese);
        return this;
    }

    public Cue Build() => new()
    {
        Part = part,
        Key = key,
        Line = line,
        Times = Times,
        English = _english,
        Chinese = _chinese,
        Speaker = Speaker,
        Flags = [.. _flags],
    };

    private SideText Join(Side side, IReadOnlyList<LineSpan> stretches)
    {
        foreach (var quote in QuoteChecker.Unbalanced(context.Source.Text, stretches))
        {
            Flag(Flags.UnbalancedQuote);
            context.Problems.Add(LessonProblems.UnbalancedQuote(context.Source, quote.Offset, quote.Mark, quote.IsOpening));
        }

        return context.Join(side, stretches);
    }
}
