using System.Collections.Frozen;
using Aligner.Language.Words;

namespace Aligner.Language.Numbers;

/// <summary>English words for ordinals, parts, months and loose numbers.</summary>
internal static class EnglishNumberWords
{
    private static readonly string[] SmallOrdinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Tens = ["thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    private static readonly string[] DecadeWords = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
        "nineties"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Words whose number is often left out of a translation.</summary>
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Loose = Lookup(
    [
        new("one", 1), new("once", 1), new("single", 1), new("both", 2), new("twice", 2), new("double", 2), new("doubled", 2),
        new("couple", 2),
        new("pair", 2), new("half", 0.5), new("quarter", 0.25), new("dozen", 12), new("zero", 0), new("hundred", 100),
        new("thousand", 1_000),
        new("million", 1_000_000), new("billion", 1_000_000_000), new("trillion", 1_000_000_000_000), new("decade", 10),
        new("century", 100),
        new("triple", 3), new("tripled", 3), new("thrice", 3), new("primary", 1), new("twofold", 2), new("threefold", 3),
        new("midnight", 12), new("noon", 12), new("cubed", 3), new("fourfold", 4), new("fivefold", 5), new("sixfold", 6),
        new("tenfold", 10),
        new("zeros", 0), new("zeroes", 0), new("ones", 1), new("twos", 2), new("threes", 3), new("fours", 4), new("fives", 5),
        new("tens", 10),
        new("dozens", 12), new("hundreds", 100), new("thousands", 1_000), new("millions", 1_000_000), new("billions", 1_000_000_000),
        new("trillions", 1_000_000_000_000), new("decades", 10), new("centuries", 100),
    ]);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Ordinals = Lookup(
    [
        .. SmallOrdinals.Select((word, i) => KeyValuePair.Create(word, i + 1.0)),
        .. Tens.Select((word, i) => KeyValuePair.Create(word, (i + 3) * 10.0)),
        new("hundredth", 100), new("firstly", 1), new("secondly", 2), new("thirdly", 3), new("fourthly", 4), new("fifthly", 5),
    ]);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Parts = Lookup(
    [
        new("half", 2), new("halves", 2), new("quarter", 4), new("quarters", 4),
        .. SmallOrdinals.Skip(2).Take(8).Select((word, i) => KeyValuePair.Create(word, i + 3.0)),
        .. SmallOrdinals.Skip(2).Take(8).Select((word, i) => KeyValuePair.Create(word + "s", i + 3.0)),
    ]);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> MonthNumbers =
        Lookup([.. Months.Select((word, i) => KeyValuePair.Create(word, i + 1.0)),
            .. Months.Where(word => word.Length > 4).Select(word => KeyValuePair.Create(word[..3], Array.IndexOf(Months, word) + 1.0)),
            new("sept", 9)]);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Decades =
        Lookup([.. DecadeWords.Select((word, i) => KeyValuePair.Create(word, (i + 2) * 10.0))]);

    public static double? OrdinalOf(ReadOnlySpan<char> word) => Ordinals.TryGetValue(word, out var value) ? value : null;

    /// <summary>4 for quarters, 3 for third and thirds.</summary>
    public static double? PartOf(ReadOnlySpan<char> word) => Parts.TryGetValue(word, out var value) ? value : null;

    /// <summary>1 for January; null for a month in small letters, which may be another word.</summary>
    public static double? MonthOf(ReadOnlySpan<char> word) =>
        char.IsAsciiLetterUpper(word[0]) && MonthNumbers.TryGetValue(word, out var value) ? value : null;

    /// <summary>80 for eighties.</summary>
    public static double? DecadeOf(ReadOnlySpan<char> word) => Decades.TryGetValue(word, out var value) ? value : null;

    public static double? LooseOf(ReadOnlySpan<char> word) => Loose.TryGetValue(word, out var value) ? value : null;

    /// <summary>What the word makes of a number before it, as million and dozen; 1 for other words.</summary>
    public static double ScaleOf(ReadOnlySpan<char> word) => word switch
    {
        _ when word.Equals("decades", StringComparison.OrdinalIgnoreCase) => 10,
        _ when word.Equals("dozen", StringComparison.OrdinalIgnoreCase) => 12,
        _ when word.Equals("centuries", StringComparison.OrdinalIgnoreCase) => 100,
        _ => EnglishNumerals.ScaleOf(word),
    };

    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Lookup(KeyValuePair<string, double>[] words) =>
        words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
