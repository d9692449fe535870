using System.Globalization;

namespace Aligner.Transcripts.Decoding;

/// <summary>Finds the Chinese encoding in which bytes are valid and give a plausible text, where exactly one does.</summary>
internal static class ChineseGuess
{
    private const int FewestCommon = 3;
    private const double LeastShare = 0.2;

    // A text that is plausible in one encoding has next to none of the common characters in the other.
    private const double ClearLead = 3;

    /// <summary>GBK is what GB18030 began as, so that the one decodes both.</summary>
    private static readonly SourceEncoding[] Candidates = [SourceEncodings.Gb18030, SourceEncodings.Big5, SourceEncodings.Utf16LittleEndian, SourceEncodings.Utf16BigEndian];

    public static DecodedText? Find(string name, ReadOnlySpan<byte> bytes)
    {
        var readings = new List<(SourceEncoding Encoding, string Text, int Common, int All)>();
        foreach (var encoding in Candidates)
        {
            if (encoding.Decode(bytes, out _) is { } text)
            {
                var (common, all) = CommonCharacters.Count(text);
                readings.Add((encoding, text, common, all));
            }
        }

        var ranked = readings.OrderByDescending(reading => Share(reading.Common, reading.All)).ToList();
        if (ranked.Count == 0)
            return null;
        var best = ranked[0];
        var share = Share(best.Common, best.All);
        if (best.Common < FewestCommon || share < LeastShare || ranked.Skip(1).Any(other => share < ClearLead * Share(other.Common, other.All)))
            return null;

        var evidence = string.Create(CultureInfo.InvariantCulture, $"it is not UTF-8, and so read {best.Common} of {best.All} characters beyond ASCII are among the commonest of Chinese");
        return new DecodedText(best.Text, best.Encoding.Name, DecodingProblems.Guessed(name, best.Encoding, evidence)) { Evidence = evidence };
    }

    private static double Share(int common, int all) => all == 0 ? 0 : (double)common / all;
}
