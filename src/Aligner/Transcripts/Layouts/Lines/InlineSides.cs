using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>
/// How the two languages share a line: parted by a mark, by several spaces, or only where the script changes. Found from all
/// lines, so that a slash in a sentence stays one.
/// </summary>
internal sealed partial class InlineSides
{
    public static readonly InlineSides None = new("");

    private const double LeastShare = 0.5;
    private const double LeastShareOfPairs = 0.2;

    // A habit is plain from so many lines; of a longer text they are taken from the whole.
    private const int Sample = 1000;

    // One line says nothing of a habit.
    private const int FewestShared = 2;

    // Chinese text that mentions Latin names and terms is not a pair: of two translations the English has a word for two or three Chinese
    // characters.
    private const double LeastWordsPerHan = 0.3;
    private const double LeastShareInOrder = 0.8;

    // The English of a pair seldom has Chinese in it; what looks so is Chinese with Latin names.
    private const double MostShareMixed = 0.5;

    // Lists of single words are parted in nearly every line.
    private const double LeastShareOfWords = 0.9;
    private const double FewestWords = 2;

    // Between sides that are parted by nothing else. A dash or a semicolon is so only with spaces.
    private static readonly string[] SpacedMarks =
        ["\t", " = ", SideBorder.Gap, "\u3000", " - ", " – ", " — ", "; ", SideBorder.Bracket];

    // Where nearly all lines have the same language first, the place says the side of what has no words.
    private const double NearlyAll = 0.9;

    // Alone these stand in the text of one language too: and/or, #1.
    private const string Weak = "/\\#-–—;；=>~+*&";

    private static readonly string[] EmptyBrackets = ["()", "（）", "[]", "【】"];

    private readonly string _mark;
    private readonly Side _first;
    private readonly bool _isSpaced;

    private InlineSides(string mark, Side first = Side.Neither, bool isSpaced = false)
    {
        _mark = mark;
        _first = first;
        _isSpaced = isSpaced;
    }

    /// <summary>What parts the languages, in words; empty where they do not share lines.</summary>
    public string Name => _mark switch
    {
        "" => "",
        "\t" => "a tab",
        SideBorder.Gap => "spaces",
        "\u3000" => "a wide space",
        SideBorder.Bracket => "brackets",
        SideBorder.Script => "the change of script",
        _ => $"‘{_mark.Trim()}’",
    };

    /// <param name="lines">The lines of text, without times and names.</param>
    public static InlineSides Find(IReadOnlyCollection<string> lines)
    {
        List<string> looked = [.. Sampled(lines)];
        var shared = looked.FindAll(HasBoth);
        if (shared.Count < FewestShared || shared.Count < LeastShare * looked.Count)
            return None;
        return Habit(shared, looked.Count, Candidates(shared)) ?? Habit(shared, looked.Count, [SideBorder.Script]) ?? None;
    }

    private static IEnumerable<string> Sampled(IReadOnlyCollection<string> lines)
    {
        var step = 1 + (lines.Count / Sample);
        return lines.Where((_, index) => index % step == 0);
    }

    /// <summary>The marks with spaces, and whatever signs stand in the lines: |, //, ||, ::, ###, =>.</summary>
    private static IEnumerable<string> Candidates(List<string> shared) =>
        SpacedMarks.Concat(shared.SelectMany(line => SignPattern().Matches(line).Select(match => match.Value)).Distinct());

    /// <summary>The mark that parts most lines, the longest of those that part as many; null where none parts the languages.</summary>
    private static InlineSides? Habit(List<string> shared, int lines, IEnumerable<string> marks)
    {
        var (mark, places) = marks.Select(mark => (Mark: mark, Places: Places(shared, mark)))
            .OrderByDescending(mark => mark.Places.Count).ThenByDescending(mark => mark.Mark.Length).First();
        if (places.Count < LeastShare * lines || !AreTranslations(places, shared.Count))
            return null;
        var first = places.Count(IsEnglishFirst) / (double)places.Count;
        return new InlineSides(mark, first >= NearlyAll ? Side.English : first <= 1 - NearlyAll ? Side.Chinese : Side.Neither,
            places.TrueForAll(place => SideBorder.IsSpaceAround(place.Line, place.Start, place.End)));
    }

    private static List<(string Line, int Start, int End)> Places(List<string> shared, string mark)
    {
        var places = new List<(string Line, int Start, int End)>();
        foreach (var line in shared)
        {
            if (SideBorder.Find(line, mark) is { } place)
                places.Add((line, place.Start, place.End));
        }
        return places;
    }

    private static bool IsEnglishFirst((string Line, int Start, int End) place) =>
        Text.Script.SideOf(place.Line.AsSpan(0, place.Start)) == Side.English;

    /// <summary>Whether what the mark parts is as long as translations are, with the same language first as a rule.</summary>
    private static bool AreTranslations(List<(string Line, int Start, int End)> places, int shared)
    {
        var (englishFirst, words, han, mixed) = (0, 0, 0, 0);
        foreach (var place in places)
        {
            var isEnglishFirst = IsEnglishFirst(place);
            englishFirst += isEnglishFirst ? 1 : 0;
            var english = isEnglishFirst ? place.Line.AsSpan(0, place.Start) : place.Line.AsSpan(place.End);
            words += Text.Script.CountLatinWords(english);
            mixed += Text.Script.HasHan(english) ? 1 : 0;
            han += Text.Script.CountHan(place.Line);
        }

        return Math.Max(englishFirst, places.Count - englishFirst) >= LeastShareInOrder * places.Count
            && words >= LeastWordsPerHan * han
            && mixed <= MostShareMixed * places.Count
            && (words >= FewestWords * places.Count || places.Count >= LeastShareOfWords * shared);
    }

    /// <summary>Parts the lines of blocks, where both languages share them as a habit.</summary>
    public static IReadOnlyList<TimedBlock> Part(IReadOnlyList<TimedBlock> blocks)
    {
        var inline = HaveLinesEach(blocks)
            ? None : Find([.. blocks.SelectMany(block => block.Lines).Where(line => line.Given == Side.Neither)
                .Select(line => line.Text.Text)]);
        if (inline._mark.Length == 0)
            return blocks;
        foreach (var block in blocks)
        {
            List<TimedLine> parted = [.. block.Lines.SelectMany(
                line => line.Given == Side.Neither ? inline.Split(line.Text).Where(part => part.Text.Length > 0) : [line])];
            block.Lines.Clear();
            block.Lines.AddRange(parted);
        }

        return blocks;
    }

    /// <summary>Whether the languages have lines of their own, as a habit; of most files the beginning tells.</summary>
    private static bool HaveLinesEach(IReadOnlyList<TimedBlock> blocks)
    {
        var count = 0;
        foreach (var block in blocks)
        {
            if (block.Lines.Count > 1 && block.Lines.Select(line => Text.Script.SideOf(line.Text.Text)).Distinct().Count() > 1)
                count++;
            if (count > LeastShareOfPairs * blocks.Count)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The two sides of a line in their order; the line where it holds one. The side is given where the place says it and the text does
    /// not.
    /// </summary>
    public IEnumerable<TimedLine> Split(SourcedText whole)
    {
        if (_mark.Length == 0)
            return [new TimedLine(whole)];
        var line = WithoutOuterMark(whole);
        var closing = _mark == SideBorder.Bracket && SideBorder.IsBracketed(line.Text) ? 1 : 0;
        if (SideBorder.Find(line.Text, _mark) is var (end, next))
            return [new TimedLine(line.Slice(0, end).Trim()), new TimedLine(line.Slice(next, line.Length - next - closing).Trim())];
        var place = PlaceByOrder(line.Text) ?? (HasBoth(line.Text) ? SideBorder.Find(line.Text, SideBorder.Script) : null);
        if (place is not { } known)
            return [new TimedLine(WithoutEmptyBracket(line))];
        return [Given(line.Slice(0, known.Start).Trim(), _first),
            Given(line.Slice(known.End, line.Length - known.End - closing).Trim(), _first == Side.Neither ? Side.Neither : _first.Other())];
    }

    /// <summary>The names that stand before the second side too: “Ann: … | 安：…”.</summary>
    public LineLabels LabelsOfSecond(IReadOnlyCollection<string> lines)
    {
        List<string> seconds = _mark.Length == 0 ? [] : [.. Sampled(lines).Select(line => Split(new SourcedText(line, 0)).ToList())
            .Where(parts => parts.Count == 2).Select(parts => parts[1].Text.Text)];
        return new LineLabels(seconds, seconds);
    }

    private static TimedLine Given(SourcedText part, Side expected) =>
        new(part, Text.Script.SideOf(part.Text) == expected ? Side.Neither : expected);

    /// <summary>
    /// Where the mark parts a line whose sides do not say their language: 5 | 5。, or Chinese that is mostly names. Of several marks it
    /// is the one next to the Chinese.
    /// </summary>
    private (int Start, int End)? PlaceByOrder(string line)
    {
        if (_first == Side.Neither || _mark == SideBorder.Script)
            return null;
        if (_mark == SideBorder.Bracket)
            return HasBoth(line) ? SideBorder.BracketAtEnd(line) : null;
        if (!_isSpaced && _mark is [var sign] && Weak.Contains(sign) && !HasBoth(line))
            return null;
        var places = SideBorder.All(line, _mark)
            .Where(place => !_isSpaced || SideBorder.IsSpaceAround(line, place.Start, place.End)).ToList();
        if (places.Count < 2)
            return places.Count == 0 ? null : places[0];
        var index = _first == Side.English
            ? places.FindLastIndex(place => !Text.Script.HasHan(line.AsSpan(0, place.Start)))
            : places.FindIndex(place => !Text.Script.HasHan(line.AsSpan(place.End)));
        return index < 0 ? null : places[index];
    }

    /// <summary>A mark may stand at the ends of a line too: | one | two |, or where one of the sides is empty.</summary>
    private SourcedText WithoutOuterMark(SourcedText line)
    {
        var mark = _mark is SideBorder.Script or SideBorder.Bracket ? "" : _mark.Trim();
        if (mark.Length == 0)
            return line;
        while (line.Text.StartsWith(mark, StringComparison.Ordinal))
            line = line.Slice(mark.Length, line.Length - mark.Length).Trim();
        while (line.Text.EndsWith(mark, StringComparison.Ordinal))
            line = line.Slice(0, line.Length - mark.Length).Trim();
        return line;
    }

    private SourcedText WithoutEmptyBracket(SourcedText line) =>
        _mark == SideBorder.Bracket && EmptyBrackets.FirstOrDefault(line.Text.EndsWith) is { } bracket
        ? line.Slice(0, line.Length - bracket.Length).Trim() : line;

    /// <summary>Whether the line has letters of both scripts.</summary>
    public static bool HasBoth(string line) => Text.Script.HasHan(line) && line.Any(char.IsAsciiLetter);

    /// <summary>Signs that no sentence ends with: one of those that seldom stand in text, or several alike.</summary>
    [GeneratedRegex(@"[|｜‖^/／\\#→⇒➜▸•·~]+|[=>]{2,}|=>|->|[;；]|[:：_*+&%@-]{2,}|[—–]+")]
    private static partial Regex SignPattern();
}
