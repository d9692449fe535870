using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>
/// How the two languages share a line: parted by a mark, by several spaces, or only where the script changes. Found from all
/// lines, so that a slash in a sentence stays one.
/// </summary>
internal sealed class InlineSides
{
    public static readonly InlineSides None = new("", "");

    private const double LeastShare = 0.5;
    private const double LeastShareOfPairs = 0.2;

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

    // In the order in which they are tried: a dash is seldom what parts two languages.
    private static readonly (string Mark, string Name)[] Marks =
    [
        ("\t", "a tab"), ("||", "‘||’"), ("|", "‘|’"), ("｜", "‘｜’"), ("^", "‘^’"),
        ("‖", "‘‖’"), ("//", "‘//’"), ("/", "‘/’"), ("／", "‘／’"),
        ("\\", "‘\\’"), ("#", "‘#’"), (" = ", "‘=’"), (SideBorder.Gap, "spaces"),
        ("\u3000", "a wide space"), (" - ", "‘-’"), (" – ", "‘–’"),
        (" — ", "‘—’"), ("——", "‘——’"), ("→", "‘→’"), ("; ", "‘;’"), (SideBorder.Bracket, "brackets"),
        (SideBorder.Script, "the change of script"),
    ];

    private static readonly string[] EmptyBrackets = ["()", "（）", "[]", "【】"];

    private const double MostRatioAlone = 3;
    private const string Ends = ".!?。！？…”\"";
    private static readonly string[] Bars = [" / ", " | ", "｜", "／", " // ", " || "];

    private readonly string _mark;

    private InlineSides(string mark, string name)
    {
        _mark = mark;
        Name = name;
    }

    /// <summary>What parts the languages, in words; empty where they do not share lines.</summary>
    public string Name { get; }

    /// <param name="lines">The lines of text, without times and names.</param>
    public static InlineSides Find(IReadOnlyCollection<string> lines)
    {
        var shared = lines.Where(HasBoth).ToList();
        if (shared.Count < FewestShared || shared.Count < LeastShare * lines.Count)
            return None;
        var most = Marks.Select(mark => (mark.Mark, mark.Name, Count: shared.Count(line => SideBorder.Find(line, mark.Mark) is not null)))
            .MaxBy(mark => mark.Count);
        return most.Count >= LeastShare * lines.Count && AreTranslations(shared, most.Mark) ? new InlineSides(most.Mark, most.Name) : None;
    }

    /// <summary>Whether what the mark parts is as long as translations are, with the same language first as a rule.</summary>
    private static bool AreTranslations(List<string> shared, string mark)
    {
        var (parted, englishFirst, words, han, mixed) = (0, 0, 0, 0, 0);
        foreach (var line in shared)
        {
            if (SideBorder.Find(line, mark) is not { } place)
                continue;
            parted++;
            var isEnglishFirst = Text.Script.SideOf(line.AsSpan(0, place.Start)) == Side.English;
            englishFirst += isEnglishFirst ? 1 : 0;
            var english = isEnglishFirst ? line.AsSpan(0, place.Start) : line.AsSpan(place.End);
            words += Text.Script.CountLatinWords(english);
            mixed += Text.Script.HasHan(english) ? 1 : 0;
            han += Text.Script.CountHan(line);
        }

        return Math.Max(englishFirst, parted - englishFirst) >= LeastShareInOrder * parted
            && words >= LeastWordsPerHan * han
            && mixed <= MostShareMixed * parted
            && (words >= FewestWords * parted || parted >= LeastShareOfWords * shared.Count);
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
                line => line.Given == Side.Neither
                    ? inline.Split(line.Text).Where(part => part.Length > 0).Select(part => new TimedLine(part)) : [line])];
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

    /// <summary>The two sides of a line in their order; the line where it holds one.</summary>
    public IEnumerable<SourcedText> Split(SourcedText line)
    {
        if (_mark.Length == 0)
            return [line];
        if (!HasBoth(line.Text))
            return [WithoutMark(line)];
        return (SideBorder.Find(line.Text, _mark) ?? SideBorder.Find(line.Text, SideBorder.Script)) is { } place
            ? [line.Slice(0, place.Start).Trim(),
                line.Slice(place.End, line.Length - place.End
                    - (_mark == SideBorder.Bracket && SideBorder.IsBracketed(line.Text) ? 1 : 0)).Trim()]
            : [line];
    }

    /// <summary>
    /// The two sides of a line that stands alone with both, as a title in two languages does: parted by a bar or a slash, or
    /// sentences of each language; the line where it is none.
    /// </summary>
    public static IEnumerable<SourcedText> SplitAlone(SourcedText line)
    {
        if (!HasBoth(line.Text))
            return [line];
        var place = Bars.Select(bar => SideBorder.Find(line.Text, bar)).FirstOrDefault(found => found is not null)
            ?? (SideBorder.ChangeOfScript(line.Text) is { } change && AreSentences(line.Text, change.Start) ? change : null);
        return place is { } known && AreAlike(line.Text.AsSpan(0, known.Start), line.Text.AsSpan(known.End))
            ? [line.Slice(0, known.Start).Trim(), line.Slice(known.End, line.Length - known.End).Trim()]
            : [line];
    }

    private static bool AreSentences(string line, int border) =>
        Ends.Contains(line.AsSpan(0, border).TrimEnd()[^1]) && Ends.Contains(line.AsSpan(border).TrimEnd()[^1]);

    private static bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        (Text.Script.WeightOf(one) + 1.0) / (Text.Script.WeightOf(other) + 1) is > 1 / MostRatioAlone and < MostRatioAlone;

    /// <summary>The mark stands there although one of its sides is empty.</summary>
    private SourcedText WithoutMark(SourcedText line)
    {
        var marks = _mark switch
        {
            SideBorder.Script => [],
            SideBorder.Bracket => EmptyBrackets,
            _ when string.IsNullOrWhiteSpace(_mark) => [],
            _ => [_mark.Trim()],
        };
        foreach (var mark in marks)
        {
            if (line.Text.EndsWith(mark, StringComparison.Ordinal))
                return line.Slice(0, line.Length - mark.Length).Trim();
            if (line.Text.StartsWith(mark, StringComparison.Ordinal))
                return line.Slice(mark.Length, line.Length - mark.Length).Trim();
        }
        return line;
    }

    private static bool HasBoth(string line) => Text.Script.HasHan(line) && line.Any(char.IsAsciiLetter);
}
