using System.Collections.Immutable;
using System.Text;
using Aligner.Language;

namespace Aligner.Transcripts.Timelines.Cutting;

/// <summary>Makes cues of runs of words.</summary>
internal sealed class CutCueMaker(SpokenText spoken)
{
    private readonly Dictionary<string, int> _keys = [];

    /// <summary>One cue; none where there are no words; several where a sound stands among them or another person begins to speak.</summary>
    public IEnumerable<Cue> Make(int from, int to, CuePlace? place)
    {
        for (var start = from; start < to;)
        {
            var end = start + 1;
            while (end < to && IsOfOneCue(end))
                end++;
            yield return Make(start, end) with { CutBy = IsSound(spoken.Words[start].Cue) ? null : place };
            start = end;
        }
    }

    private bool IsOfOneCue(int word)
    {
        var (before, after) = (spoken.Words[word - 1].Cue, spoken.Words[word].Cue);
        return before == after || (spoken.Cues[before].Speaker == spoken.Cues[after].Speaker && IsSound(before) == IsSound(after));
    }

    /// <summary>Whether nothing is spoken in the cue: it is wholly in brackets, as [Music].</summary>
    private bool IsSound(int cue) => spoken.TextOf(cue).Text is ['[' or '(' or '（' or '【', .., ']' or ')' or '）' or '】'];

    private Cue Make(int start, int end)
    {
        var (first, last) = (spoken.Words[start], spoken.Words[end - 1]);
        var cue = spoken.Cues[first.Cue];
        var side = SideOf(start, end);
        var cues = Enumerable.Range(first.Cue, last.Cue - first.Cue + 1).Select(index => spoken.Cues[index]);
        var times = cue.TimeAt(spoken.TextOf(first.Cue), first.Offset) is { } from ? new TimeRange(from, EndOf(last)) : (TimeRange?)null;
        return cue with
        {
            Key = UniqueKey(times is { } known ? ClockTime.Format(known.Start) : cue.Key),
            Line = side.Line,
            Times = times,
            IsTimeEstimated = first.IsEstimated || (!IsLast(last) && spoken.Words[end].IsEstimated),
            English = spoken.Side == Side.English ? side : SideText.Missing,
            Chinese = spoken.Side == Side.Chinese ? side : SideText.Missing,
            Flags = [.. cues.SelectMany(each => each.Flags).Distinct()],
        };
    }

    private bool IsLast(SpokenWord word) => word.End == spoken.TextOf(word.Cue).Text.TrimEnd().Length;

    /// <summary>Where the next word begins, or the cue ends.</summary>
    private TimeSpan? EndOf(SpokenWord word)
    {
        var text = spoken.TextOf(word.Cue);
        var next = text.Text.Length - text.Text.AsSpan(word.End).TrimStart().Length;
        return spoken.Cues[word.Cue].TimeAt(text, next);
    }

    private SideText SideOf(int start, int end)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<WordTime>();
        for (var word = start; word < end;)
        {
            var first = spoken.Words[word];
            while (word + 1 < end && spoken.Words[word + 1].Cue == first.Cue)
                word++;
            var piece = spoken.TextOf(first.Cue).Text[first.Offset..spoken.Words[word].End].Trim();
            if (text.Length > 0 && (spoken.Side == Side.English || (char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(piece[0]) && !(Script.IsHan(text[^1]) && Script.IsHan(piece[0])))))
                text.Append(' ');
            var at = text.Length - first.Offset;
            words.AddRange(spoken.TextOf(first.Cue).Words.Where(time => time.Offset >= first.Offset && time.Offset < spoken.Words[word].End).Select(time => time with { Offset = time.Offset + at }));
            text.Append(piece);
            word++;
        }

        return new SideText(text.ToString(), spoken.TextOf(spoken.Words[start].Cue).Line, []) { Words = words.ToImmutable() };
    }

    private string UniqueKey(string key)
    {
        var count = _keys[key] = _keys.GetValueOrDefault(key) + 1;
        return count == 1 ? key : FormattableString.Invariant($"{key}~{count}");
    }
}
