using System.Buffers;

namespace Aligner.Evaluation;

/// <summary>What of a text is compared: all but white space and quotation marks, which translators and tools set as they like.</summary>
public static class ComparableText
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”‘’\"'「」『』«»‹›„‚〝〞〟＂＇`´");

    public static string Of(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !QuotationMarks.Contains(c)));
}
