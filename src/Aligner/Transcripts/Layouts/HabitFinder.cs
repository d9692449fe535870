using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;

namespace Aligner.Transcripts.Layouts;

/// <summary>
/// Finds where a file has its times: of the places in which times can stand, the one in which most of them stand and rise.
/// What the words before and after them are, names or text, is told by all of them together.
/// </summary>
internal sealed partial class HabitFinder
{
    private const double LeastRising = 0.8;
    private const double NearlyAsWell = 0.85;
    private const double LeastKept = 0.75;
    private const double LeastOfLog = 0.2;
    private const double LeastWithNames = 0.4;
    private const int Fewest = 2;

    // Two languages in sections have as many cues each.
    private const int FewestSections = 6;
    private const int HoursOfDay = 24;
    private const int MinutesOfHour = 60;

    // Hardly a recording is silent for so long.
    private static readonly TimeSpan LongestBeginning = TimeSpan.FromMinutes(5);

    private readonly IReadOnlyList<LayoutLine> _lines;
    private readonly List<TimeAnchor> _anchors;

    private HabitFinder(IReadOnlyList<LayoutLine> lines)
    {
        _lines = lines;
        _anchors = [.. lines.SelectMany((line, index) => line.IsRule || IsFact(line) ? [] : TimeAnchor.Of(line, index))];
    }

    /// <summary>Whether the time is one of the recording, in a line that says more than that a time follows.</summary>
    private static bool IsFact(LayoutLine line) =>
        line.Times.Count > 0 && line.Times[0].Index > 0 && FactLine.Is(line.Text.Text)
        && !TimeAnchor.IsLabelled(line.Text.Text[..line.Times[0].Index]);

    /// <param name="lines">The lines of the file, or of its beginning.</param>
    /// <param name="hint">The place that is to be taken; null where it is to be found.</param>
    public static Habit Find(IReadOnlyList<LayoutLine> lines, TimePlace? hint = null)
    {
        var finder = new HabitFinder(lines);
        finder.ReadTimesOfDay();
        if (hint is { } said)
            return finder.Make(said, WithAlone(finder._anchors.ToLookup(anchor => anchor.Form), FormOf(said)));
        if (finder.IsLog())
            return Habit.None;
        var candidates = finder.Candidates().Where(finder.IsTranscript)
            .OrderByDescending(candidate => candidate.Anchors.Count).ThenBy(candidate => candidate.Place).ToList();
        if (candidates.Count == 0)
            return Habit.None;
        var rival = candidates.Count > 1 && candidates[1].Anchors.Count >= NearlyAsWell * candidates[0].Anchors.Count
            ? candidates[1].Place : TimePlace.None;
        return candidates[0] with { Rival = rival };
    }

    /// <summary>
    /// Under a line that is a date, times of two fields are hours and minutes: the chats of LINE and WeChat. A recording begins at nought.
    /// </summary>
    private void ReadTimesOfDay()
    {
        if (_anchors.Count == 0 || _anchors[0].Start < LongestBeginning
            || _anchors.Exists(anchor => anchor.Start >= TimeSpan.FromMinutes(HoursOfDay))
            || !_anchors.TrueForAll(anchor => anchor.Time is { IsShort: true, HasDate: false })
            || !_lines.Any(line => TimeFinder.IsDate(line.Text.Text)))
        {
            return;
        }

        for (var i = 0; i < _anchors.Count; i++)
        {
            var range = new TimeRange(_anchors[i].Start * MinutesOfHour, null);
            _anchors[i] = _anchors[i] with { Time = _anchors[i].Time with { Range = range, HasDate = true } };
        }
    }

    private IEnumerable<Habit> Candidates()
    {
        var forms = _anchors.ToLookup(anchor => anchor.Form);
        yield return Make(TimePlace.Alone, forms[AnchorForm.Alone]);
        yield return Make(AreNames(forms[AnchorForm.Head], anchor => anchor.After.Text)
            ? TimePlace.BeforeName : AreFurniture(forms[AnchorForm.Head], anchor => anchor.After.Text)
            ? TimePlace.Alone : TimePlace.BeforeText, WithAlone(forms, AnchorForm.Head));
        yield return Make(AreNames(forms[AnchorForm.Tail], anchor => anchor.Before.Text)
            ? TimePlace.AfterName : AreFurniture(forms[AnchorForm.Tail], anchor => anchor.Before.Text)
            ? TimePlace.Alone : TimePlace.AfterText, WithAlone(forms, AnchorForm.Tail));
        // A time within a sentence, and those alone, are no habit.
        if (forms[AnchorForm.Inner].Count() < LeastWithNames * forms[AnchorForm.Alone].Count())
            yield break;
        yield return Make(TimePlace.AfterNameBeforeText,
            AnchorSeries.OneEach(forms[AnchorForm.Inner].Concat(forms[AnchorForm.Alone])
                .Concat(forms[AnchorForm.Tail].Where(IsAfterKnownName(forms[AnchorForm.Inner])))));
    }

    private static AnchorForm FormOf(TimePlace place) => place switch
    {
        TimePlace.BeforeText or TimePlace.BeforeName => AnchorForm.Head,
        TimePlace.AfterName or TimePlace.AfterText => AnchorForm.Tail,
        TimePlace.AfterNameBeforeText => AnchorForm.Inner,
        _ => AnchorForm.Alone,
    };

    /// <summary>A turn without a name has its time alone; so may a longer text.</summary>
    private static IEnumerable<TimeAnchor> WithAlone(ILookup<AnchorForm, TimeAnchor> forms, AnchorForm form) =>
        AnchorSeries.OneEach(forms[form].Concat(forms[form].Any()
            && (forms[form].Count() >= forms[AnchorForm.Alone].Count() || forms[form].All(anchor => anchor.Time.IsWrapped))
            ? forms[AnchorForm.Alone] : []));

    private static Func<TimeAnchor, bool> IsAfterKnownName(IEnumerable<TimeAnchor> inner)
    {
        var names = inner.Select(anchor => anchor.Before.Text).ToHashSet();
        return anchor => names.Contains(anchor.Before.Text);
    }

    private Habit Make(TimePlace place, IEnumerable<TimeAnchor> anchors)
    {
        var named = anchors.Where(anchor => place switch
        {
            TimePlace.BeforeName => anchor.After.Length == 0 || NameShape.IsName(anchor.After.Text),
            TimePlace.AfterName => anchor.Before.Length == 0 || NameShape.IsName(anchor.Before.Text),
            _ => true,
        });
        var all = AnchorSeries.WithoutHead([.. AnchorSeries.InOneShape([.. AnchorSeries.WithoutEchoes(named)])]);
        List<TimeAnchor> rising = [.. AnchorSeries.WithoutOutliers(all)];
        return new Habit(place, rising, EndsBlocks(rising), TimePlace.None) { Found = all.Count };
    }

    /// <summary>Whether the first time has text right above it, the last none below, and text stands between times.</summary>
    private bool EndsBlocks(List<TimeAnchor> anchors)
    {
        if (anchors.Count < Fewest || anchors[0].Line == 0 || anchors[^1].Line != _lines.Count - 1
            || anchors.Exists(anchor => anchor.Form is AnchorForm.Head or AnchorForm.Inner))
        {
            return false;
        }

        var isSpaced = anchors.Zip(anchors.Skip(1), (one, next) => next.Line - one.Line).Count(gap => gap > 1) * 2 >= anchors.Count - 1;
        return isSpaced && !_lines[anchors[0].Line].FollowsBlank;
    }

    private static bool AreNames(IEnumerable<TimeAnchor> anchors, Func<TimeAnchor, string> part)
    {
        var parts = anchors.Select(part).ToList();
        var names = parts.FindAll(NameShape.IsName);
        if (parts.Count == 0 || names.Count < 0.75 * parts.Count)
            return false;
        return parts.Count < 4 || names.Distinct().Count() <= 0.75 * names.Count
            || parts.Count(text => text[^1] is ':' or '：') >= 0.9 * parts.Count;
    }

    /// <summary>Whether the same words stand by nearly all times, numbers apart: “Play video starting at 5”, “b000001”.</summary>
    private static bool AreFurniture(IEnumerable<TimeAnchor> anchors, Func<TimeAnchor, string> part)
    {
        var parts = anchors.Select(anchor => DigitsPattern().Replace(part(anchor), "#")).ToList();
        return (parts.Count > Fewest || (parts.Count == Fewest && parts.TrueForAll(IsId)))
            && parts.CountBy(text => text).Max(text => text.Value) >= 0.8 * parts.Count;
    }

    /// <summary>A number with a letter or two, as lists have it: b000001.</summary>
    private static bool IsId(string part) => part.Contains('#') && !part.Contains(' ') && part.Length < 6;

    /// <summary>Whether what stands at these times can be the text of a recording.</summary>
    private bool IsTranscript(Habit habit)
    {
        var anchors = habit.Anchors;
        if (anchors.Count < Fewest || AnchorSeries.RisingShare(anchors) < LeastRising || IsSchedule(anchors) || HasVerses()
            || anchors.Count < LeastKept * habit.Found)
        {
            return false;
        }

        if (!anchors.All(anchor => anchor.Time.IsWrapped) && IsWithinText(anchors))
            return false;
        var lines = _lines.Count - anchors[0].Line;
        return habit.Place switch
        {
            TimePlace.BeforeText =>
                anchors.Count(anchor => anchor.Time.IsWrapped || !anchor.Time.IsShort) * 2 >= anchors.Count || anchors.Count >= 0.2 * lines,
            TimePlace.AfterText =>
                anchors.Count(anchor => IsSentence(anchor.Before.Text)) * 2 >= anchors.Count
                && anchors.All(anchor => anchor.Time.IsWrapped || anchor.Form == AnchorForm.Alone || anchor.Time.HasDate
                    || !anchor.Time.IsShort || anchors.Count >= 0.3 * lines) && anchors.Count >= 0.15 * lines,
            TimePlace.AfterNameBeforeText =>
                anchors.Count >= 0.2 * lines && AreNames(anchors.Where(anchor => anchor.Before.Length > 0), anchor => anchor.Before.Text)
                && (anchors.All(anchor => anchor.Time.IsWrapped) || (HasBothLanguages() && anchors.Count >= LeastWithNames * _lines.Count)
                    || anchors.Select(anchor => anchor.Before.Text).Distinct().Count() < anchors.Count),
            _ => lines > anchors.Count,
        };
    }

    /// <summary>
    /// Whether the times are a part of a text that says them: all are one time, in both languages, or as many sentences of both languages
    /// stand above the first of them.
    /// </summary>
    private bool IsWithinText(IReadOnlyList<TimeAnchor> anchors)
    {
        if (anchors[0].Line == 0)
            return false;
        var above = _lines.Take(anchors[0].Line).Select(line => line.Text.Text).Where(IsSentence).ToList();
        var falls = anchors.Zip(anchors.Skip(1)).Any(pair => pair.Second.Start < pair.First.Start);
        return anchors.DistinctBy(anchor => anchor.Start).Count() == 1 || (falls && above.Count > 1 && anchors.Count < FewestSections)
            || (above.Count >= anchors.Count && above.Exists(line => Script.SideOf(line) == Side.English)
                && above.Exists(line => Script.SideOf(line) == Side.Chinese));
    }

    private static bool IsSentence(string text) =>
        text.TrimEnd('”', '"', '」', ')', '）') is [.., '.' or '!' or '?' or '。' or '！' or '？' or '…'] || text.Count(char.IsWhiteSpace) > 3
        || Script.CountHan(text) > 5;

    private bool HasBothLanguages() =>
        _lines.Any(line => Script.SideOf(line.Text.Text) == Side.English)
        && _lines.Any(line => Script.SideOf(line.Text.Text) == Side.Chinese);

    /// <summary>Hours and minutes of a day, on the hour and by fives.</summary>
    private static bool IsSchedule(IReadOnlyList<TimeAnchor> anchors) =>
        anchors.Count > Fewest && anchors[0].Start >= LongestBeginning
        && anchors.DistinctBy(anchor => anchor.Start).Count() == anchors.Count
        && anchors.All(anchor => anchor.Time is { IsShort: true, HasDate: false } && anchor.Start.Seconds % 5 == 0);

    /// <summary>Whether lines of a program's log are many.</summary>
    private bool IsLog() => _anchors.Count(anchor => LogPattern().IsMatch(anchor.After.Text)) > LeastOfLog * _lines.Count;

    /// <summary>Chapter and verse count 1:1, 1:2, 1:3, and no time does.</summary>
    private bool HasVerses() =>
        _lines.Count(line => VersePattern().IsMatch(line.Text.Text)) is var verses && verses >= Fewest
        && verses >= LeastOfLog * _lines.Count;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex DigitsPattern();

    [GeneratedRegex(@"^\W*(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL)\b|^[\w.-]+ [\w./-]+\[\d+\]:",
        RegexOptions.IgnoreCase)]
    private static partial Regex LogPattern();

    [GeneratedRegex(@"^(?:[1-3]?\s?\p{L}+\s)?[0-9]{1,3}[:：][0-9](?![0-9:：])")]
    private static partial Regex VersePattern();
}
