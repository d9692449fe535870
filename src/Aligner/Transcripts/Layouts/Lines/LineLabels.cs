using System.Buffers;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>
/// The names that stand before the text on its own line: <c>Ann: …</c>, <c>保罗：…</c>, <c>[说话人1] …</c>. They are names where they
/// come again or where most lines have one, so that “First:” and “例如：” stay text. A dash after a name, <c>Ann – …</c>, needs both: it is
/// an explanation elsewhere.
/// </summary>
internal sealed partial class LineLabels
{
    private const double MostLines = 0.6;
    private const double SomeLines = 0.1;
    private const double NearlyAllFirsts = 0.9;

    // Who speaks comes again; what is another each time is a part of the text, as “Step 1:” and “The rule is simple:”.
    private const int FewestDistinct = 4;
    private const double MostDistinct = 0.75;
    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(":：]】)）>\t");
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _dashed;

    /// <param name="lines">All lines of text, without times and language labels.</param>
    /// <param name="firsts">Of these the first line of each cue.</param>
    public LineLabels(IReadOnlyCollection<string> lines, IReadOnlyCollection<string> firsts)
    {
        var found = lines.Select(Find).OfType<Match>().Select(match => match.Groups["name"].Value).ToList();
        var repeated = found.CountBy(name => name).Where(name => name.Value > 1).ToList();
        Share = lines.Count == 0 ? 0 : found.Count / (double)lines.Count;
        var isHabit = found.Count > 1 && (found.Count < FewestDistinct || found.Distinct().Count() <= MostDistinct * found.Count)
            && (Share >= MostLines || (firsts.Count > 1 && firsts.Count(line => Find(line) is not null) >= NearlyAllFirsts * firsts.Count));
        _names = isHabit ? [.. found] : repeated.Count > 1 && repeated.Sum(name => name.Value) >= SomeLines * lines.Count
            ? [.. repeated.Select(name => name.Key)] : [];
        var dashed = firsts.Select(FindDashed).OfType<Match>().CountBy(match => match.Groups["name"].Value).Where(name => name.Value > 1)
            .ToList();
        _dashed = dashed.Count > 1 && dashed.Sum(name => name.Value) >= MostLines * firsts.Count
            ? [.. dashed.Select(name => name.Key)] : [];
    }

    /// <summary>How many of the lines begin with a label.</summary>
    public double Share { get; }

    public bool HasNames => _names.Count + _dashed.Count > 0;

    /// <summary>The label at the beginning of the line and the name in it; null where none stands there.</summary>
    public (int Length, TextSpan Name)? Of(string line) =>
        (Known(line, _names, Find) ?? Known(line, _dashed, FindDashed)) is { } match
            ? (match.Length, new TextSpan(match.Groups["name"].Index, match.Groups["name"].Length))
            : null;

    private static Match? Known(string line, HashSet<string> names, Func<string, Match?> find) =>
        names.Count > 0 && find(line) is { } match && names.Contains(match.Groups["name"].Value) ? match : null;

    private static Match? Find(string line)
    {
        if (!line.AsSpan(0, Math.Min(line.Length, 60)).ContainsAny(LabelEnds) && line is not ['Q' or 'A', '.' or '．', ..])
            return null;
        return FindBracketed(line) ?? SpeakerLabels.Find(line) ?? FindSender(line);
    }

    /// <summary>A name in brackets, with a colon or without: “[Ann] …”, “（安）：…”; null where none stands there.</summary>
    public static Match? FindBracketed(string line) =>
        line is ['*' or '_' or '[' or '【' or '<' or '(' or '（', ..] && Bracketed().Match(line) is { Success: true } bracketed
        && NameShape.IsName(bracketed.Groups["name"].Value) ? bracketed : null;

    private static Match? FindSender(string line) =>
        Sender().Match(line) is { Success: true } match && NameShape.IsName(match.Groups["name"].Value) ? match : null;

    private static Match? FindDashed(string line) => Dashed().Match(line) is { Success: true } match ? match : null;

    [GeneratedRegex(@"^[*_]{0,2}(?<name>\p{Lu}[\p{L}.'’-]*(?:\s[\p{Lu}\d][\p{L}\d.'’-]*){0,3}|\p{IsCJKUnifiedIdeographs}{1,6}\s?\d{0,2})[*_]{0,2}(?:\s+[-–—]\s+|\s*——\s*)(?=\S)")]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^[*_]{0,2}[\[【<(（](?<name>[^\[\]【】<>()（）]{1,40})[\]】>)）][*_]{0,2}\s*(?:[:：]\s*)?[*_]{0,2}\s*")]
    private static partial Regex Bracketed();

    /// <summary>
    /// Who wrote a message, as the chats of Zoom have it, “From Ann to Everyone: …”, and of LINE, with a tab after the name; Q. and A. of
    /// courts.
    /// </summary>
    [GeneratedRegex(@"^(?:(?<name>[QA])[.．]\s+|From\s+(?<name>[^:：\t]{1,40}?)(?:\s+to\s+[^:：\t]{1,40}?)?\s*[:：]\s*|(?<name>[\p{Lu}\p{Lo}][^:：\t]{0,39}?)\t+)")]
    private static partial Regex Sender();
}
