using System.Collections.Immutable;
using Aligner.Text;
using Aligner.Transcripts.Sources.Lesson;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>Makes cues without times of the pairs of a text, and notes what was read as what.</summary>
internal sealed class PairCueBuilder(string document, SourceText source)
{
    private readonly LessonContext _context = new(source, []);
    private readonly ProblemTally _problems = new();
    private readonly ImmutableArray<Cue>.Builder _cues = ImmutableArray.CreateBuilder<Cue>();
    private readonly Dictionary<string, int> _keys = [];

    public LessonContext Context => _context;

    /// <summary>Adds a pair, one side of which may be empty: then it is told.</summary>
    public void Add(IReadOnlyList<LineSpan> english, IReadOnlyList<LineSpan> chinese, string? speaker = null)
    {
        var (one, other) = (_context.Join(Side.English, english), _context.Join(Side.Chinese, chinese));
        var first = english.Concat(chinese).MinBy(stretch => stretch.Start);
        var flags = new List<string>();
        if (one.IsMissing)
            NoteMissing(first, "English", Flags.MissingEnglish, flags);
        if (other.IsMissing)
            NoteMissing(first, "Chinese", Flags.MissingChinese, flags);
        _cues.Add(new Cue
        {
            Part = Part.Transcript,
            Key = UniqueKey(TextKey.Of(one.Text, other.Text)),
            Line = first.Line,
            English = one,
            Chinese = other,
            Speaker = speaker,
            Flags = [.. flags],
        });
    }

    public void Report(LineSpan stretch)
    {
        _context.Roles.Mark(Role.Reported, stretch.Start, stretch.Length);
        _problems.AddPlace(PlainTextProblems.NeitherSide(source, stretch.Start, source.Text.Substring(stretch.Start, stretch.Length)));
    }

    public Transcript Build() => new()
    {
        Name = document,
        Source = source,
        Format = BilingualTextFormat.FormatName,
        Blocks = _cues.Count,
        Cues = _cues.ToImmutable(),
        Passages = _context.Roles.ToPassages(),
        Problems = _problems.ToProblems(),
    };

    private void NoteMissing(LineSpan place, string side, string flag, List<string> flags)
    {
        flags.Add(flag);
        _problems.AddPlace(PlainTextProblems.MissingSide(source, place.Start, side, source.Text.Substring(place.Start, place.Length)));
    }

    private string UniqueKey(string key)
    {
        var count = _keys[key] = _keys.GetValueOrDefault(key) + 1;
        return count == 1 ? key : FormattableString.Invariant($"{key}~{count}");
    }
}

/// <summary>Every problem of texts without times, with its code and its words.</summary>
internal static class PlainTextProblems
{
    public static Problem MissingSide(SourceText source, int offset, string side, string text) =>
        source.Problem("AL0603", Severity.Warning, offset, $"no {side} stands beside '{FieldText.Excerpt(text)}'");

    public static Problem NeitherSide(SourceText source, int offset, string text) =>
        source.Problem("AL0604", Severity.Warning, offset,
            $"text is neither English nor Chinese and is left out: '{FieldText.Excerpt(text)}'");

    public static Problem NoTimes(SourceText source) =>
        source.Problem("AL0607", Severity.Warning, 0, "texts without times have no cues to pair: aligned by sentence in place of cue");
}
