using System.Buffers;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Layouts.Tables;
using Aligner.Transcripts.Sources;

namespace Aligner.Transcripts.Documents;

/// <summary>
/// Markdown around whole lines and cells of a text: emphasis, quotations, ids of blocks, folded parts, and the front matter. Spaces take
/// the place of each mark, so that all else stays where it is.
/// </summary>
internal sealed partial class MarkdownText
{
    private const int FewestMarked = 2;
    private const int LongestFrontMatter = 60;
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>^*_~");
    private static readonly string[] Emphasis = ["***", "___", "**", "__", "~~", "*", "_"];

    private readonly string _source;
    private char[]? _text;
    private int _marked;

    private MarkdownText(string text) => _source = text;

    /// <summary>
    /// The text without the marks, and whether it had front matter; null where there are none, or the marks are another format's.
    /// </summary>
    public static (string Text, bool HasFrontMatter)? Plain(string text)
    {
        var markdown = new MarkdownText(text);
        var start = markdown.BlankFrontMatter();
        markdown.BlankMarks(start);
        if (markdown._text is null || (start == 0 && markdown._marked < FewestMarked))
            return null;
        var source = new SourceText("", text);
        return SourceFormats.All.TakeWhile(format => format is not TableFormat).Any(format => format.Recognises(source))
            ? null : (new string(markdown._text), start > 0);
    }

    /// <returns>Where the text begins.</returns>
    private int BlankFrontMatter()
    {
        if (!_source.StartsWith("---", StringComparison.Ordinal)
            || FrontMatter().Match(_source[..Math.Min(_source.Length, 10_000)]) is not { Success: true } match
            || match.Groups["line"].Captures.Count > LongestFrontMatter || match.Length == _source.Length)
        {
            return 0;
        }
        Blank(0, match.Length);
        return match.Length;
    }

    private void BlankMarks(int start)
    {
        while (start < _source.Length)
        {
            var length = _source.AsSpan(start).IndexOf('\n') is >= 0 and var end ? end : _source.Length - start;
            BlankLine(start, length);
            start += length + 1;
        }
    }

    private void BlankLine(int start, int length)
    {
        var line = _source.AsSpan(start, length);
        if (!line.ContainsAny(Signs))
            return;
        foreach (var tag in Folded().EnumerateMatches(line))
            Mark(start + tag.Index, tag.Length);
        var quotation = Find(Quotation(), line);
        if (quotation.Length > 0)
            Mark(start, quotation.Length);
        if (line.TrimStart() is not ['|', ..])
        {
            BlankStretch(start + quotation.Length, length - quotation.Length);
            return;
        }
        for (var at = 0; at < length;)
        {
            var cell = line[at..].IndexOf('|') is >= 0 and var end ? end : length - at;
            BlankStretch(start + at, cell);
            at += cell + 1;
        }
    }

    /// <summary>A line, or a cell.</summary>
    private void BlankStretch(int start, int length)
    {
        var text = _source.AsSpan(start, length).TrimEnd();
        if (Find(BlockId(), text) is { Length: > 0 } id)
        {
            Mark(start + id.Index, id.Length);
            text = text[..id.Index].TrimEnd();
        }
        var (from, to) = (Find(Beginning(), text).Length, text.Length);
        while (from < to && Enclosing(text[from..to]) is { } mark)
        {
            Mark(start + from, mark.Length);
            Blank(start + to - mark.Length, mark.Length);
            (from, to) = (from + mark.Length, to - mark.Length);
        }
    }

    private static (int Index, int Length) Find(Regex pattern, ReadOnlySpan<char> text)
    {
        foreach (var match in pattern.EnumerateMatches(text))
            return (match.Index, match.Length);
        return default;
    }

    /// <summary>The mark of emphasis around the whole; null where there is none.</summary>
    private static string? Enclosing(ReadOnlySpan<char> text)
    {
        foreach (var mark in Emphasis)
        {
            if (text.Length > 2 * mark.Length && text.StartsWith(mark, StringComparison.Ordinal)
                && text.EndsWith(mark, StringComparison.Ordinal) && text[mark.Length..^mark.Length] is var inner
                && !inner.Contains(mark[0]) && !char.IsWhiteSpace(inner[0])
                && !char.IsWhiteSpace(inner[^1]) && HasLetter(inner))
            {
                return mark;
            }
        }
        return null;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    private void Mark(int start, int length)
    {
        _marked++;
        Blank(start, length);
    }

    private void Blank(int start, int length)
    {
        _text ??= _source.ToCharArray();
        foreach (ref var c in _text.AsSpan(start, length))
            c = c is '\n' or '\r' ? c : ' ';
    }

    [GeneratedRegex(@"\A---[ \t]*\r?\n(?<line>(?!---)(?:[\w ""'-]+:[^\n]*|\s*-\s[^\n]*|\s+[^\n]*|#[^\n]*|\s*)\n)+(?:---|\.\.\.)[ \t]*\r?\n")]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"</?(?:details|summary)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Folded();

    /// <summary>Two of them are what captions have where another speaks.</summary>
    [GeneratedRegex(@"^\s*>(?![>\-])[ \t]?")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"(?<=\s)\^[A-Za-z][\w-]*\s*$")]
    private static partial Regex BlockId();

    /// <summary>What may stand before a text that is emphasised whole: a list's mark, a time, a name in bold.</summary>
    [GeneratedRegex(@"^\s*(?:(?:[-*+•]|#{1,6}|[0-9]{1,4}[.)])\s+)*(?:[\[(（]?[0-9]{1,2}(?::[0-9]{2}){1,2}(?:[.,][0-9]{1,3})?[\])）]?\s+)?(?:\*\*[^*]{1,40}\*\*\s*[:：]?\s+)?")]
    private static partial Regex Beginning();
}
