using System.Collections.Immutable;
using System.Text;
using Aligner.Alignment;
using Aligner.Language.Sentences;
using Aligner.Lexicon;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Fuzzing.Targets;

/// <summary>
/// What is done to text: splitting and aligning lose nothing of any strings, and checking says nothing of what is not there.
/// </summary>
internal static class TextTargets
{
    private const int MostSentences = 60;

    private static readonly byte[] Talk = InputParts.Join(
        "Mr. Wang said: “Sit.” He paid $3.50 (in 1990)…\nAnd?\nYes."u8.ToArray(),
        "王先生说：“坐。”他付了三块五（一九九〇年）……\n然后呢？\n是的。"u8.ToArray());

    public static FuzzTarget Splitters { get; } = new("sentences", Split, [Talk]);

    public static FuzzTarget Aligner { get; } = new("align", Align, [Talk]);

    public static FuzzTarget Checks { get; } = new("check", Check, [Talk]);

    private static void Split(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        CheckJoins(text, EnglishSentenceSplitter.Split(text));
        CheckJoins(text, ChineseSentenceSplitter.Split(text));
        CheckJoins(text, ClauseSplitter.Split(text));
    }

    private static void CheckJoins(string text, ImmutableArray<TextSpan> slices)
    {
        var end = 0;
        foreach (var slice in slices)
        {
            if (slice.Start != end || slice.Length <= 0)
                throw new FaultException($"a slice of {slice.Length} at {slice.Start} where the last ended at {end}");
            end = slice.End;
        }

        if (end != text.Length)
            throw new FaultException($"the slices end at {end} of {text.Length}");
    }

    /// <summary>The lines of two texts as sentences: each is in one bead.</summary>
    private static void Align(byte[] bytes)
    {
        var sides = Sides(bytes);
        var (english, chinese) = (0, 0);
        foreach (var bead in new SentenceAligner(BilingualLexicon.Default).Align(sides[0], sides[1]))
        {
            if ((bead.EnglishStart, bead.ChineseStart) != (english, chinese) || bead.Score is not (>= 0 and <= 1))
                throw new FaultException($"{bead} where {english} and {chinese} came next");
            (english, chinese) = (bead.EnglishEnd, bead.ChineseEnd);
        }

        if ((english, chinese) != (sides[0].Length, sides[1].Length))
            throw new FaultException($"the beads end at {english} and {chinese} of {sides[0].Length} and {sides[1].Length}");
    }

    /// <summary>The lines of two texts as pairs: what is found is within them, and said in numbers.</summary>
    private static void Check(byte[] bytes)
    {
        var sides = Sides(bytes);
        var pairs = Enumerable.Range(0, sides.Max(side => side.Length))
            .Select(i => Pair(i, sides[0].ElementAtOrDefault(i) ?? "", sides[1].ElementAtOrDefault(i) ?? ""));
        var options = CheckOptions.Default
            with
        { Severities = CheckKinds.All.ToImmutableDictionary(kind => kind.Name, _ => FindingSeverity.Note) };
        foreach (var seen in Checker.Check(pairs, options).Select(finding => finding.Observation))
        {
            if (IsNoNumber(seen, "NaN") || IsNoNumber(seen, "∞"))
                throw new FaultException(seen.Message);
            if (seen.Marks.Any(mark => mark.Start < 0 || mark.Length < 0
                || mark.Start + mark.Length > seen.Segment.TextOf(mark.Side).Length))
            {
                throw new FaultException($"a mark outside of the text: {seen.Message}");
            }
        }
    }

    private static bool IsNoNumber(Observation seen, string word) =>
        seen.Message.Contains(word, StringComparison.Ordinal)
        && !(seen.Segment.English + seen.Segment.Chinese).Contains(word, StringComparison.Ordinal);

    private static Segment Pair(int number, string english, string chinese) => new()
    {
        Id = FormattableString.Invariant($"talk#{number}"),
        Document = "talk",
        Part = Part.Transcript,
        Level = Level.Sentence,
        English = english,
        Chinese = chinese,
        Bead = "1-1",
    };

    private static List<string[]> Sides(byte[] bytes) =>
        [.. InputParts.Of(bytes, 2).Select(part => Encoding.UTF8.GetString(part).Split('\n').Take(MostSentences).ToArray())];
}
