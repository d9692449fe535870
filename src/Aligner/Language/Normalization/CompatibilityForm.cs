using System.Globalization;
using System.Text;

namespace Aligner.Language.Normalization;

/// <summary>
/// Unicode's normal form KC (UAX #15): one way to write what looks or reads the same, ａ as a, ① as 1, e and its accent as é. By tables of
/// the program's own, so that it runs, and runs the same, where no ICU is installed.
/// </summary>
internal static class CompatibilityForm
{
    private static readonly Lazy<NormalizationTable> Table = new(NormalizationTable.Load);

    /// <summary>The normal form; a lone surrogate becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        if (text.All(c => NormalizationTable.IsInert(c)))
            return text;
        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Table.Value.Decompose(rune.Value, characters);
        Order(characters);
        Compose(characters);
        var composed = new StringBuilder(characters.Count);
        foreach (var character in characters)
            composed.Append(new Rune(character));
        return composed.ToString();
    }

    // The canonical ordering: marks after a letter by class, those of one class as they came.
    private static void Order(List<int> characters)
    {
        for (var i = 1; i < characters.Count; i++)
        {
            var (character, own) = (characters[i], Table.Value.ClassOf(characters[i]));
            var at = i;
            for (; own > 0 && at > 0 && Table.Value.ClassOf(characters[at - 1]) > own; at--)
                characters[at] = characters[at - 1];
            characters[at] = character;
        }
    }

    // The canonical composition: each character joins the letter before it unless one of its class or above stands between.
    private static void Compose(List<int> characters)
    {
        const int none = -1;
        var (count, letter, lastClass) = (0, none, none);
        foreach (var character in characters.ToArray())
        {
            var own = Table.Value.ClassOf(character);
            if (letter != none && lastClass < own && Table.Value.Compose(characters[letter], character) is { } composed)
            {
                characters[letter] = composed;
                continue;
            }

            (letter, lastClass) = own == 0 ? (count, none) : (letter, own);
            characters[count++] = character;
        }

        characters.RemoveRange(count, characters.Count - count);
    }
}

/// <summary>
/// The data of the normal forms, which <c>make-table.mjs</c> wrote; Hangul syllables are computed (Unicode Standard, 3.12).
/// </summary>
internal sealed class NormalizationTable
{
    private const string ResourceName = "Aligner.Language.normalization.txt";

    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int Trails = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;

    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<int, int> _classes = [];
    private readonly Dictionary<(int, int), int> _compositions = [];

    private NormalizationTable()
    {
    }

    public static NormalizationTable Load()
    {
        using var stream = typeof(NormalizationTable).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"the program lacks its resource {ResourceName}");
        using var reader = new StreamReader(stream);
        var table = new NormalizationTable();
        foreach (var numbers in Part(reader))
            table._decompositions.Add(Hex(numbers[0]), [.. numbers.Skip(1).Select(Hex)]);
        foreach (var numbers in Part(reader))
        {
            foreach (var mark in numbers.Skip(1))
                table._classes.Add(Hex(mark), int.Parse(numbers[0], CultureInfo.InvariantCulture));
        }

        foreach (var numbers in Part(reader))
            table._compositions.Add((Hex(numbers[0]), Hex(numbers[1])), Hex(numbers[2]));
        return table;
    }

    /// <summary>
    /// Whether a character is made of nothing else, joins none before it and is no mark: ASCII, CJK punctuation and the unified ideographs,
    /// most of any text.
    /// </summary>
    public static bool IsInert(int character) => character is < 0xA0 or (>= 0x3001 and < 0x302A) or (>= 0x3400 and < 0xA000);

    /// <summary>The canonical combining class: 0 of all but marks.</summary>
    public int ClassOf(int character) => IsInert(character) ? 0 : _classes.GetValueOrDefault(character);

    /// <summary>Adds what a character is made of, down to what nothing more can be taken from.</summary>
    public void Decompose(int character, List<int> parts)
    {
        var syllable = character - Syllables;
        if (IsInert(character))
            parts.Add(character);
        else if (syllable is >= 0 and < LeadCount * VowelCount * TrailCount)
            DecomposeSyllable(syllable, parts);
        else if (_decompositions.TryGetValue(character, out var decomposition))
            parts.AddRange(decomposition);
        else
            parts.Add(character);
    }

    /// <summary>What two characters make; null where they make nothing.</summary>
    public int? Compose(int first, int second)
    {
        if (IsInert(second))
            return null;
        var (lead, vowel) = (first - Leads, second - Vowels);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            return Syllables + (((lead * VowelCount) + vowel) * TrailCount);
        var (syllable, trail) = (first - Syllables, second - Trails);
        if (syllable is >= 0 and < LeadCount * VowelCount * TrailCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
            return first + trail;
        return _compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private static void DecomposeSyllable(int syllable, List<int> parts)
    {
        parts.Add(Leads + (syllable / (VowelCount * TrailCount)));
        parts.Add(Vowels + (syllable % (VowelCount * TrailCount) / TrailCount));
        if (syllable % TrailCount > 0)
            parts.Add(Trails + (syllable % TrailCount));
    }

    private static IEnumerable<string[]> Part(StreamReader reader)
    {
        while (reader.ReadLine() is { Length: > 0 } line)
            yield return line.Split(' ');
    }

    private static int Hex(string number) => int.Parse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
