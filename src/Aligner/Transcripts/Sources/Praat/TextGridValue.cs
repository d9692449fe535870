using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Praat;

internal enum TextGridValueKind
{
    Number,
    Text,
    Flag,
}

/// <summary>A value of a TextGrid: a number, a text or a flag that stands free. All else in the file is there for people.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins in the source, with its quotation mark.</param>
/// <param name="Text">Without the marks around it, doubled ones inside made one.</param>
/// <param name="IsWhole">Whether a text has its closing mark.</param>
internal sealed partial record TextGridValue(TextGridValueKind Kind, int Offset, SourcedText Text, bool IsWhole)
{
    public static IEnumerable<TextGridValue> All(SourceText source)
    {
        foreach (Match match in ValuePattern().Matches(source.Text))
        {
            if (match.Groups["text"] is { Success: true } text)
                yield return new TextGridValue(TextGridValueKind.Text, match.Index, Undoubled(SourcedText.Of(source, text.Index, text.Length)), match.Groups["close"].Success);
            else if (match.Groups["number"] is { Success: true } number)
                yield return new TextGridValue(TextGridValueKind.Number, match.Index, SourcedText.Of(source, number.Index, number.Length), true);
            else if (match.Groups["flag"] is { Success: true } flag)
                yield return new TextGridValue(TextGridValueKind.Flag, match.Index, SourcedText.Of(source, flag.Index, flag.Length), true);
        }
    }

    private static SourcedText Undoubled(SourcedText text)
    {
        if (!text.Text.Contains('"'))
            return text;
        var single = new SourcedTextBuilder();
        for (var i = 0; i < text.Length; i += text.Text[i] == '"' ? 2 : 1)
            single.Append(text, i, 1);
        return single.Build();
    }

    /// <summary>After an exclamation mark that stands free the rest of the line is a comment.</summary>
    [GeneratedRegex("""(?:^|(?<=[\s=]))(?:"(?<text>(?>(?:[^"]+|"")*))(?<close>")?|(?<number>[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)(?=[\s,]|\z)|(?<flag><\w+>)|![^\r\n]*)""")]
    private static partial Regex ValuePattern();
}
