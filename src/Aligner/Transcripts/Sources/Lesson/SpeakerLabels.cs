using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>
/// Labels of who speaks at the beginning of paragraphs: <c>Dr. Lin: …</c>, <c>主持人：…</c>. A label counts only if
/// it comes twice in the transcript, so that “First:” and “例如：” stay text.
/// </summary>
internal sealed partial class SpeakerLabels
{
    private const int Longest = 160;
    private readonly HashSet<string> _known;
    private readonly string _source;

    public SpeakerLabels(string source, IEnumerable<LineSpan> paragraphs)
    {
        _source = source;
        _known = [.. paragraphs.Select(Label).OfType<Match>().GroupBy(Name).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    /// <summary>
    /// Takes the label off the paragraphs of one side of a cue, if the first has one and no other has a different one.
    /// </summary>
    /// <param name="paragraphs">Changed in place: the label's paragraphs begin after it.</param>
    /// <param name="lifted">Called with the stretch of each label taken off.</param>
    /// <returns>The speaker's name; null where nothing was taken off.</returns>
    public string? Lift(List<LineSpan> paragraphs, Action<LineSpan> lifted)
    {
        if (_known.Count == 0)
            return null;
        var labels = paragraphs.Select(paragraph => Label(paragraph) is { } match && _known.Contains(Name(match)) ? match : null).ToList();
        if (labels.Count == 0 || labels[0] is not { } first || labels.Exists(label => label is not null && Name(label) != Name(first)))
            return null;

        for (var i = paragraphs.Count - 1; i >= 0; i--)
        {
            if (labels[i] is { } label)
                TakeOff(paragraphs, i, label.Length, lifted);
        }

        return Name(first);
    }

    private static void TakeOff(List<LineSpan> paragraphs, int index, int length, Action<LineSpan> lifted)
    {
        var paragraph = paragraphs[index];
        lifted(paragraph with { Length = length });
        if (length == paragraph.Length)
            paragraphs.RemoveAt(index);
        else
            paragraphs[index] = paragraph with { Start = paragraph.Start + length, Length = paragraph.Length - length };
    }

    private Match? Label(LineSpan paragraph) =>
        _source.AsSpan(paragraph.Start, paragraph.Length).ContainsAny(':', '：')
        ? Find(_source.Substring(paragraph.Start, paragraph.Length)) : null;

    /// <summary>The label that the text begins with; null where there is none.</summary>
    internal static Match? Find(string text) =>
        text.AsSpan(0, Math.Min(text.Length, Longest)).ContainsAny(':', '：')
        && LabelPattern().Match(text) is { Success: true } match && !IsOrdinary(match.Groups["name"].Value) ? match : null;

    /// <summary>Words that stand before a colon in any text, and those that lead a quotation: 注意：, Step 1:, 他说：.</summary>
    private static bool IsOrdinary(string name) => Ordinary.Contains(name.TrimEnd(Digits)) || Quoting().IsMatch(name);

    private static readonly char[] Digits = [.. "0123456789 "];

    private static readonly FrozenSet<string> Ordinary =
        WordLists.Named("Aligner.Transcripts.label-words.txt")["ordinary"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(".(?:说|說|道|问|問|答|喊|叫|写道|寫道|回答|表示|指出|认为|認為)$|^第[一二三四五六七八九十百]{1,3}.{0,2}$")]
    private static partial Regex Quoting();

    internal static string Name(Match label) => label.Groups["name"].Value;

    private const string Latin = @"\p{Lu}[\p{L}\d_.'’-]*(?:\s[\p{Lu}\d][\p{L}\d_.'’-]*){0,3}|[a-z]{2,8}[_ ]?\d{1,3}";

    private const string Chinese = @"[\p{IsCJKUnifiedIdeographs}·‧-]{1,10}\s?\d{0,3}";

    /// <summary>A name in one language or in both: Ann, SPEAKER_01, 主持人, Wang Lei 王磊, Ann/安, 安（Ann）.</summary>
    [GeneratedRegex(@"^[*_\[【]{0,2}(?<name>(?:(?:" + Latin + @")(?:\s?[/／(（]?\s?(?:" + Chinese + @")[)）]?)?|(?:" + Chinese + @")(?:\s?[/／(（]?\s?(?:" + Latin
        + @")[)）]?)?))[*_\]】]{0,2}\s*(?:(?<![0-9])[:：]|[:：](?![0-9]))\s*[*_]{0,2}\s*")]
    private static partial Regex LabelPattern();
}

/// <summary>A stretch of one line that is a paragraph, or a part of one, on one side of a pair.</summary>
/// <param name="Start">The offset in the source.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Line">1-based.</param>
internal readonly record struct LineSpan(int Start, int Length, int Line)
{
    public int End => Start + Length;
}
