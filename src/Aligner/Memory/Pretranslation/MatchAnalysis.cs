using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Memory.Pretranslation;

/// <summary>How much of a text a memory has, in the bands by which translators are paid.</summary>
internal sealed class MatchAnalysis
{
    // Planes 2 and 3 of Unicode.
    private const int FirstSupplementaryHan = 0x20000;
    private const int EndOfSupplementaryHan = 0x40000;

    private const string Repetition = "repetitions";
    private const string Unmatched = "new";
    private const string Done = "translated";

    private static readonly (string Name, int Least)[] Matches = [("101", 101), ("100", 100), ("95-99", 95), ("85-94", 85), ("75-84", 75),
        ("50-74", 50)];

    private readonly Dictionary<string, (int Segments, int Words, int Characters)> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The least score that has a band.</summary>
    public static int Least => Matches[^1].Least;

    /// <summary>
    /// All bands in their order: of the best match, texts that came before and have no match of 100, texts without a match, and what was
    /// translated already.
    /// </summary>
    public ImmutableArray<MatchBand> Bands =>
        [.. Matches.Select(band => band.Name).Append(Repetition).Append(Unmatched).Append(Done).Select(Band)];

    /// <summary>All together.</summary>
    public MatchBand Total =>
        new("total", _counts.Values.Sum(count => count.Segments), _counts.Values.Sum(count => count.Words),
            _counts.Values.Sum(count => count.Characters));

    /// <param name="text">Of a segment.</param>
    /// <param name="score">Of its best match; 0 for none.</param>
    public void Note(string text, int score)
    {
        var isNew = _seen.Add(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Count(text, score < MemoryScore.Exact && !isNew
            ? Repetition : Matches.FirstOrDefault(band => score >= band.Least).Name ?? Unmatched);
    }

    /// <param name="text">Of a segment that has a translation.</param>
    public void NoteTranslated(string text) => Count(text, Done);

    private void Count(string text, string band)
    {
        var count = _counts.GetValueOrDefault(band);
        _counts[band] = (count.Segments + 1, count.Words + WordsOf(text), count.Characters + text.Count(c => !char.IsWhiteSpace(c)));
    }

    private MatchBand Band(string name)
    {
        var (segments, words, characters) = _counts.GetValueOrDefault(name);
        return new MatchBand(name, segments, words, characters);
    }

    /// <summary>Each Chinese character, and each run of other letters and digits up to white space.</summary>
    private static int WordsOf(string text)
    {
        var (count, isInside) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isHan = rune.IsBmp ? Script.IsHan((char)rune.Value) : rune.Value is >= FirstSupplementaryHan and < EndOfSupplementaryHan;
            if (isHan || (!isInside && System.Text.Rune.IsLetterOrDigit(rune)))
                count++;
            isInside = !isHan && !System.Text.Rune.IsWhiteSpace(rune) && (isInside || System.Text.Rune.IsLetterOrDigit(rune));
        }
        return count;
    }
}

/// <summary>A row of an analysis.</summary>
/// <param name="Name">As 95-99.</param>
/// <param name="Segments">How many.</param>
/// <param name="Words">Each Chinese character is one.</param>
/// <param name="Characters">Without white space.</param>
internal readonly record struct MatchBand(string Name, int Segments, int Words, int Characters);
