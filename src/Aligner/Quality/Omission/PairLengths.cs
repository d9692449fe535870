using System.Text.RegularExpressions;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Omission;

/// <summary>How long the sides of a pair are.</summary>
/// <param name="English">As <see cref="TextLength"/> has it.</param>
/// <param name="Chinese">As <see cref="TextLength"/> has it.</param>
/// <param name="AttributionLength">How many characters at the beginning of the Chinese say only who speaks, and are not counted.</param>
internal sealed partial record PairLengths(int English, int Chinese, int AttributionLength)
{
    /// <summary>
    /// Without what a speaker stammers, and without the 他道： before a Chinese speech where the English has the speech alone, as it mostly
    /// has.
    /// </summary>
    public static PairLengths Of(Segment pair)
    {
        var attribution = Speech().IsMatch(pair.English) && !Reported().IsMatch(pair.English)
            ? Attribution().Match(pair.Chinese).Length : 0;
        var (english, chinese) = (Stammer().Replace(pair.English, ""), Stammer().Replace(pair.Chinese[attribution..], ""));
        return new PairLengths(TextLength.Of(english, Side.English), TextLength.Of(chinese, Side.Chinese), attribution);
    }

    public double LogRatio => Math.Log(Math.Max(1, English) / (double)Math.Max(1, Chinese));

    [GeneratedRegex(@"(\w{1,3})(…+|\.{3})\s?(?=\1)")]
    private static partial Regex Stammer();

    [GeneratedRegex(@"^\s*['""“‘]")]
    private static partial Regex Speech();

    [GeneratedRegex(@"[,.?!]['""”’]\s+\p{L}|\b(said|says|cried|asked|replied)\b")]
    private static partial Regex Reported();

    [GeneratedRegex("^[^“”，。！？：；]{1,14}[道说說问問曰喝叫喊]：(?=[“‘「])")]
    private static partial Regex Attribution();
}
