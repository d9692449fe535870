using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Reads the list of footnotes: <c>- term (中文). Definition ↩︎</c>, numbered by hand or by their order.</summary>
internal static partial class FootnoteReader
{
    public static List<Footnote> Read(IReadOnlyList<LessonLine> lines)
    {
        var footnotes = new List<Footnote>();
        var hasMarks = lines.Any(BeginsNote);
        foreach (var line in lines.Where(line => !line.IsRule))
        {
            if (hasMarks && !BeginsNote(line) && footnotes.Count > 0)
                footnotes[^1] = footnotes[^1] with { Text = $"{footnotes[^1].Text} {WithoutBacklink(line.Text)}" };
            else
                footnotes.Add(Parse(line, footnotes.Count + 1));
        }

        return footnotes;
    }

    private static bool BeginsNote(LessonLine line) => line.IsBulleted || NumberPattern().IsMatch(line.Text);

    private static Footnote Parse(LessonLine line, int ordinal)
    {
        var number = NumberPattern().Match(line.Text);
        var written = number.Success ? int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture) : ordinal;
        var text = WithoutBacklink(line.Text[number.Length..]);
        var headword = HeadwordPattern().Match(text);
        return headword.Success
            ? new Footnote(written, headword.Groups["english"].Value, headword.Groups["chinese"].Value, text[headword.Length..],
                line.Number)
            : new Footnote(written, null, null, text, line.Number);
    }

    private static string WithoutBacklink(string text) => text.TrimEnd('↩', '\uFE0E', '\uFE0F', '^', ' ');

    [GeneratedRegex(@"^(?:\[\^?(?<number>[0-9]{1,3})\]:?|(?<number>[0-9]{1,3})[.)、：:])\s*")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(?<english>[^()（）.。“”]{1,80}?)\s*[(（](?<chinese>[^()（）]{0,80}?\p{IsCJKUnifiedIdeographs}[^()（）]{0,80})[)）]\s*[.。:：,，]?\s*")]
    private static partial Regex HeadwordPattern();
}
