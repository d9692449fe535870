using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Documents;

/// <summary>
/// Lists of pairs with tabs between the fields. Most are not quoted; one is where every field that begins with a quotation
/// mark also ends with one, and marks inside are doubled. Notes of Anki are HTML and have lines that begin with # over them;
/// hunalign joins sentences by ~~~ and marks paragraphs.
/// </summary>
internal static partial class TabbedText
{
    private const int Sample = 200;
    private const double LeastShare = 0.5;
    private const string Join = " ~~~ ";
    private const string ParagraphMark = "<p>";

    /// <summary>Whether notes of Anki begin here.</summary>
    public static bool HasDirectives(ReadOnlySpan<char> text) =>
        text.StartsWith("#separator:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("#html:", StringComparison.OrdinalIgnoreCase);

    public static bool IsHtml(ReadOnlySpan<char> text) =>
        text[..Math.Min(text.Length, 1000)].Contains("#html:true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The columns of notes that hold tags and names, from 0.</summary>
    public static HashSet<int> DroppedColumns(string text) =>
        [.. ColumnPattern().Matches(text[..Math.Min(text.Length, 1000)])
            .Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) - 1)];

    /// <summary>The list with plain fields: without the marks around them, without HTML; null where the fields are plain.</summary>
    public static string? Plain(string text)
    {
        var isNotes = HasDirectives(text);
        if (!isNotes && !IsList(text))
            return null;
        var isQuoted = IsQuoted(text, '\t');
        if (!isNotes && !isQuoted && !text.Contains(Join, StringComparison.Ordinal)
            && !text.Contains($"{ParagraphMark}\t{ParagraphMark}", StringComparison.Ordinal))
        {
            return null;
        }

        var isHtml = IsHtml(text);
        var dropped = isNotes ? DroppedColumns(text) : [];
        var plain = new StringBuilder(text.Length);
        foreach (var row in Rows(text, isQuoted))
        {
            if ((isNotes && row[0].StartsWith('#'))
                || row.TrueForAll(field => field is "" or ParagraphMark || field.All(c => char.IsAsciiDigit(c) || c is '.' or '-')))
            {
                plain.Append('\n');
            }
            else
            {
                plain.AppendJoin('\t',
                    row.Select((field, column) => dropped.Contains(column)
                        ? "" : PlainField(field, isHtml).Replace('\t', ' ').Replace('\n', ' '))).Append('\n');
            }
        }
        return plain.ToString();
    }

    /// <summary>Sentences of Chinese follow each other without a space.</summary>
    private static string Joined(string field) =>
        JoinPattern().Replace(field, join => field[join.Index - 1] > '\u2E7F' && field[join.Index + join.Length] > '\u2E7F' ? "" : " ");

    /// <summary>A field without tags, with the characters that references stand for.</summary>
    public static string PlainField(string field, bool isHtml)
    {
        var plain = field.Contains(Join, StringComparison.Ordinal) ? Joined(field) : field;
        if (!isHtml)
            return plain == ParagraphMark ? "" : plain;
        return WebUtility.HtmlDecode(TagPattern().Replace(BreakPattern().Replace(plain, " "), "")).Replace('\u00A0', ' ').Trim();
    }

    /// <summary>Whether some fields are quoted, and no quotation mark stands where that would not be.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> text, char separator)
    {
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '"')
            {
                if (EndOfQuoted(text, at, separator) is not { } end)
                    return false;
                count++;
                at = end;
            }
            var next = text[at..].IndexOfAny(separator, '\n', '\r');
            at = next < 0 ? text.Length : at + next + 1;
        }
        return count > 0;
    }

    /// <summary>After the mark that closes the field; null where none does, or text follows it.</summary>
    private static int? EndOfQuoted(ReadOnlySpan<char> text, int start, char separator)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
                continue;
            if (at + 1 == text.Length || text[at + 1] == separator || text[at + 1] is '\n' or '\r')
                return at + 1;
            if (text[at + 1] != '"')
                return null;
            at++;
        }
        return null;
    }

    private static bool IsList(string text)
    {
        var (lines, tabbed) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += line.IsWhiteSpace() ? 0 : 1;
            tabbed += line.Contains('\t') ? 1 : 0;
            if (lines == Sample)
                break;
        }
        return tabbed > LeastShare * lines;
    }

    private static IEnumerable<List<string>> Rows(string text, bool isQuoted)
    {
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var field = isQuoted && text[at] == '"' && EndOfQuoted(text, at, '\t') is { } end
                ? text[(at + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal) : null;
            var from = field is null ? at : EndOfQuoted(text, at, '\t')!.Value;
            var next = text.AsSpan(from).IndexOfAny('\t', '\n', '\r');
            var stop = next < 0 ? text.Length : from + next;
            row.Add(field ?? text[at..stop]);
            at = stop + 1;
            if (stop < text.Length && text[stop] == '\t')
                continue;
            if (stop + 1 < text.Length && text[stop] == '\r' && text[stop + 1] == '\n')
                at++;
            yield return row;
            row = [];
        }
        if (row.Count > 0)
            yield return row;
    }

    [GeneratedRegex(@"(?<=.) ~~~ (?=.)")]
    private static partial Regex JoinPattern();

    [GeneratedRegex("^#(?:tags|deck|notetype|guid) column:(?<number>[0-9]{1,3})", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ColumnPattern();

    [GeneratedRegex(@"<br\s*/?>|</?(?:div|p|li|ul|ol|tr|td|table)\b[^<>]*>|\[sound:[^\]]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex BreakPattern();

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex TagPattern();
}
