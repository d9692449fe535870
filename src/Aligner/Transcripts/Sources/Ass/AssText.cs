using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Ass;

/// <summary>Takes override codes and drawings out of the text of a dialogue line, and breaks it where it says.</summary>
internal static partial class AssText
{
    public static IEnumerable<SourcedText> Lines(SourcedText text)
    {
        var result = new SourcedTextBuilder();
        var from = 0;
        var isDrawing = false;
        foreach (Match code in CodePattern().Matches(text.Text))
        {
            if (!isDrawing)
                result.Append(text, from, code.Index - from);
            from = code.Index + code.Length;
            if (code.Value[0] == '\\' && !isDrawing)
                result.Append(Meaning(code.Value[1]), text.OffsetAt(code.Index));
            else if (DrawingPattern().Match(code.Value) is { Success: true } drawing)
                isDrawing = drawing.Groups["scale"].Value != "0";
        }

        if (!isDrawing)
            result.Append(text, from, text.Length - from);
        return result.Build().Lines();
    }

    private static string Meaning(char code) => code switch
    {
        'h' => "\u00A0",
        '{' => "{",
        '}' => "}",
        _ => "\n",
    };

    [GeneratedRegex(@"\\[Nnh{}]|\{[^{}]*\}")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\\p(?<scale>[0-9])", RegexOptions.RightToLeft)]
    private static partial Regex DrawingPattern();
}
