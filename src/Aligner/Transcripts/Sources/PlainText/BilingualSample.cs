using System.Buffers;
using Aligner.Language;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>Tells texts of one language by their beginning, so that a book need not be looked through.</summary>
internal static class BilingualSample
{
    private const int Length = 20_000;

    private static readonly SearchValues<char> Latin = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool HasBoth(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Length));
        return sample.ContainsAny(Latin) && (sample.ContainsAnyInRange('\u4E00', '\u9FFF') || Script.HasHan(sample));
    }
}
