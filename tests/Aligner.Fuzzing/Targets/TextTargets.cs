using System.Collections.Immutable;
using System.Text;
using Aligner.Alignment;
using Aligner.Language.Sentences;
using Aligner.Lexicon;

namespace Aligner.Fuzzing.Targets;

/// <summary>What is done to text: splitting and aligning lose nothing of any strings.</summary>
internal static class TextTargets
{
    private const int MostSentences = 60;

    private static readonly byte[] Talk = InputParts.Join(
        "Mr. Wang said: “Sit.” He paid $3.50 (in 1990)…\nAnd?\nYes."u8.ToArray(),
        "王先生说：“坐。”他付了三块五（一九九〇年）……\n然后呢？\n是的。"u8.ToArray());

    public static FuzzTarget Splitters { get; } = new("sentences", Split, [Talk]);

    public static FuzzTarget Aligner { get; } = new("align", Align, [Talk]);

    private static void Split(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        CheckJoins(text, EnglishSentenceSplitter.Split(text));
        CheckJoins(text, ChineseSentenceSplitter.Split(text));
        CheckJoins(text, Language.Sentences.ClauseSplitter.Split(text));
    }

    private static void CheckJoins(string text, ImmutableArray<Slice> slices)
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
        var sides = InputParts.Of(bytes, 2).Select(part => Encoding.UTF8.GetString(part).Split('\n').Take(MostSentences).ToArray()).ToList();
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
}
