using System.Collections.Frozen;
using Aligner.Language.Sentences;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments.Joining;

/// <summary>
/// Cues that cut sentences at will: a sentence goes on until its stop or a pause ends it; where its side has no stops, by the other side.
/// </summary>
internal sealed class SubtitleRuns : ICueRuns
{
    // No translation is further off the voice, once the time axes are one.
    private static readonly TimeSpan Reach = TimeSpan.FromSeconds(2.5);

    // A side that has stops must have a reason to leave one out.
    private static readonly TimeSpan ReachOfPunctuated = TimeSpan.FromSeconds(0.3);

    private readonly SideCues _cues;
    private readonly bool[] _goesOn;
    private readonly HashSet<CuePoint> _ends;

    /// <param name="cues">The side.</param>
    /// <param name="habit">How it is written.</param>
    /// <param name="otherEnds">When the sentences of the other side end; null where that is not known.</param>
    /// <param name="isLeading">Whether this side is split before the other: then each cue that nothing joins to the next is a
    /// sentence.</param>
    public SubtitleRuns(SideCues cues, WritingHabit habit, SentenceEndTimes? otherEnds, bool isLeading)
    {
        _cues = cues;
        _goesOn = new bool[cues.Count];
        var borders = JudgeAll(new BorderJudge(cues, habit));
        _ends = otherEnds?.Choose(Candidates(borders, habit), habit.HasStops ? ReachOfPunctuated : Reach) ?? [];
        if (isLeading && !habit.HasStops)
            _ends.UnionWith(OpenEnds(borders));
        foreach (var (cue, next, kind) in borders)
            _goesOn.AsSpan(cue, next - cue).Fill(kind != CueBorder.End && !_ends.Contains(cues.EndOf(cue)));
    }

    public bool GoesOn(int cue) => _goesOn[cue];

    public bool EndsAt(CuePoint place) => _ends.Contains(place);

    private List<(int Cue, int Next, CueBorder Kind)> JudgeAll(BorderJudge judge)
    {
        var withText = _cues.WithText.ToList();
        return [.. withText.Zip(withText.Skip(1), (cue, next) => (cue, next, judge.Judge(cue, next)))];
    }

    private IEnumerable<CuePoint> OpenEnds(List<(int Cue, int Next, CueBorder Kind)> borders) =>
        borders.Where(border => border.Kind == CueBorder.Open).Select(border => _cues.EndOf(border.Cue));

    private IEnumerable<EndPlace> Candidates(List<(int Cue, int Next, CueBorder Kind)> borders, WritingHabit habit)
    {
        var ends = from border in borders
                   where border.Kind != CueBorder.Inside
                   let place = _cues.EndOf(border.Cue)
                   let time = CueTimes.Middle(_cues.TimeAt(place), _cues[border.Next].Times?.Start)
                   where time is not null
                   select new EndPlace(place, time.Value, border.Kind, IsEstimated: false);
        var spaces = from place in habit.HasStops ? [] : SpacedPlaces.In(_cues, habit)
                     let time = _cues.TimeAt(place)
                     where time is not null
                     select new EndPlace(place, time.Value, CueBorder.Open, IsEstimated: true);
        return ends.Concat(spaces);
    }
}

/// <summary>Says what the border between two cues of a subtitle is, as far as its own side tells.</summary>
internal sealed class BorderJudge(SideCues cues, WritingHabit habit)
{
    // People stop for breath in the middle of a sentence; nobody takes so long a breath.
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(3);

    // Ends a sentence where nothing says that it goes on: its end may have been lost with a cue.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    // After “etc.” and “…” the voice goes on.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(0.5);

    // A Chinese side with stops leaves one out now and then, but not where the voice goes straight on.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(0.1);

    public CueBorder Judge(int cue, int next)
    {
        var pause = cues[next].Times?.Start - cues[cue].Times?.End;
        if (pause >= LongPause || IsBreak(cues[cue], cues[next]) || BeginsTurn(next)
            || (pause >= Breath && !(HasLetter(cue) && HasLetter(next))))
        {
            return CueBorder.End;
        }

        var mark = TextEnd.MarkOf(cues.Text(cue));
        if (TextEnd.IsStop(mark))
            return BeginsLow(next) && !(pause >= Rest) ? CueBorder.Inside : CueBorder.End;
        if (TextEnd.IsComma(mark) || Connectives.End(cues.Text(cue)) || BeginsLow(next) || TextEnd.BelongsBefore(cues.Text(next)[0]))
            return CueBorder.Inside;
        if (!habit.HasStops)
            return CueBorder.Open;
        if (pause >= (BeginsWithCapital(next) ? Rest : Pause))
            return CueBorder.End;
        return cues.Side == Side.English || !(pause >= Breath) ? CueBorder.Inside : CueBorder.Open;
    }

    /// <summary>Whether another speaker begins; an aside after a dash goes on in lower case.</summary>
    private bool BeginsTurn(int next) =>
        cues.Text(next) is var text && TurnRuns.IsTurn(text, 0) && !char.IsLower(text.AsSpan(1).TrimStart()[0]);

    /// <summary>A number that is shown alone, as a year is, is no part of what is said before or after.</summary>
    private bool HasLetter(int cue) => cues.Text(cue).Any(char.IsLetter);

    private static bool IsBreak(Cue cue, Cue next) =>
        Flags.AreOfNoSpeech(cue.Flags) || Flags.AreOfNoSpeech(next.Flags) || cue.Part != next.Part || cue.Speaker != next.Speaker
        || cue.Flags.Contains(Flags.Untranslated) != next.Flags.Contains(Flags.Untranslated);

    /// <summary>Whether the next cue begins inside an English sentence; after a stop too, as after “etc.” and “…”.</summary>
    private bool BeginsLow(int next) =>
        cues.Side == Side.English && habit.HasCapitals && cues.Text(next) is var text && char.IsLower(text[0]) && !IsSymbol(text);

    /// <summary>Whether the next cue begins with a word that has a capital, as sentences do and symbols do not.</summary>
    private bool BeginsWithCapital(int next) =>
        cues.Side == Side.English && habit.HasCapitals && cues.Text(next) is [var first, var second, ..] && char.IsUpper(first)
        && char.IsLower(second);

    /// <summary>Whether the first word is a single letter, as of a formula, other than the article.</summary>
    private static bool IsSymbol(string text) =>
        text[0] != 'a' && (text.Length == 1 || !char.IsLetter(text[1])) && !(text.Length > 1 && text[1] is '\'' or '’');
}

/// <summary>Chinese words that begin a sentence and, standing alone after a space, never end one.</summary>
internal static class Connectives
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "因此", "所以", "因为", "由于", "于是", "那么", "如果", "假如", "虽然", "尽管", "但", "但是", "不过", "然而", "可是", "而", "而且", "并且",
        "或者", "以及", "然后", "接着", "接下来", "首先", "其次", "最后", "另外", "此外", "同时", "同样", "同样地", "现在", "比如", "比如说", "例如",
        "通常", "通常来说", "一般来说", "也就是说", "换句话说", "事实上", "实际上", "总之",
        "因為", "由於", "於是", "那麼", "雖然", "儘管", "不過", "然後", "接著", "接下來", "首先", "其次", "最後", "同時", "同樣", "同樣地", "現在",
        "比如說", "通常來說", "一般來說", "也就是說", "換句話說", "事實上", "實際上", "總之").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of them stands at the end of the text, after a space or alone.</summary>
    public static bool End(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return Words.Contains(text[(text.LastIndexOf(' ') + 1)..]);
    }
}

/// <summary>What the border between two cues of one side is to its sentences.</summary>
internal enum CueBorder
{
    /// <summary>A sentence ends here.</summary>
    End,

    /// <summary>A sentence goes on here.</summary>
    Inside,

    /// <summary>The side itself does not tell: it writes no full stops.</summary>
    Open,
}

/// <summary>How a text ends.</summary>
internal static class TextEnd
{
    private const string Closings = "”’\"')）」』》]】";

    /// <summary>The last character before white space and closing quotes and brackets; a space where there is none.</summary>
    public static char MarkOf(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().TrimEnd(Closings);
        return end.IsEmpty ? ' ' : end[^1];
    }

    public static bool IsStop(char mark) => mark is '.' or '!' or '?' or '。' or '！' or '？' or '…';

    /// <summary>Whether no sentence begins with the character.</summary>
    public static bool BelongsBefore(char first) => IsStop(first) || IsComma(first) || Closings.Contains(first);

    /// <summary>Whether the mark says that more of the sentence follows.</summary>
    public static bool IsComma(char mark) => mark is ',' or '，' or '、' or ':' or '：' or ';' or '；';
}
