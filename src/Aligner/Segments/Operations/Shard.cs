using System.Globalization;

namespace Aligner.Segments.Operations;

/// <summary>One of several equal parts of a body of documents; the document's name alone decides in which it is.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Shard(int Number, int Count)
{
    public bool Has(string document) => (int)(TextHash.Of(document) % (UInt128)Count) == Number - 1;

    /// <summary>Reads <c>3/64</c>; null where the text is none.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var first, var second] && IsNumber(first, out var number) && IsNumber(second, out var count) && number <= count
        ? new Shard(number, count) : null;

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
