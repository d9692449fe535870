using System.Text;
using Aligner.Language.Words;

namespace Aligner.Language.Numbers;

/// <summary>
/// Chinese text without the white space that people set around digits, 1750 亿 and 3 月 6 日, with the way back to its offsets.
/// </summary>
internal readonly struct CompactNumbers
{
    private readonly int[]? _offsets;

    public CompactNumbers(string source)
    {
        Text = source;
        _offsets = null;
        var first = FirstGap(source);
        if (first < 0)
            return;
        var text = new StringBuilder(source.Length);
        var offsets = new List<int>(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (i >= first && IsGap(source, i))
                continue;
            text.Append(source[i]);
            offsets.Add(i);
        }

        (Text, _offsets) = (text.ToString(), [.. offsets]);
    }

    public string Text { get; }

    /// <summary>The mention as the source has it.</summary>
    public NumberMention InSource(NumberMention mention) => _offsets is null ? mention : mention with
    {
        Start = _offsets[mention.Start],
        Length = _offsets[mention.End - 1] + 1 - _offsets[mention.Start],
    };

    private static int FirstGap(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (IsGap(text, i))
                return i;
        }

        return -1;
    }

    /// <summary>A space between a digit and a Chinese character that is no digit, or a percent sign.</summary>
    private static bool IsGap(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at] is ' ' or '\u00a0'
        && ((IsDigit(text[at - 1]) && BelongsToNumber(text[at + 1])) || (IsHan(text[at - 1]) && IsDigit(text[at + 1])));

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);

    private static bool BelongsToNumber(char c) =>
        c is '%' || ChineseNumberRun.IsUnit(c) || (IsHan(c) && ChineseNumerals.Parse(c.ToString()) is null);

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
