using System.Globalization;
using System.Text;
using Aligner.Language.Scripts;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.Html;

/// <summary>Writes the rows of one document: a segment each, with its time, its two texts and a margin.</summary>
internal sealed class RowWriter(TextWriter html, ExportOptions options, TermMarker terms, DocumentFacts facts, string prefix,
    PageWords words)
{
    // Below this a reader should not rely on the pair.
    private const double DoubtfulScore = 0.5;

    // What is surer than this needs no number beside it.
    private const double SureScore = 0.9;

    private static readonly Dictionary<string, string> Meanings = Flags.All.ToDictionary(flag => flag.Name, flag => flag.Meaning);

    private readonly HashSet<int> _footnotes = [.. facts.Footnotes.Select(footnote => footnote.Number)];
    private string? _speaker;

    public void Write(Segment segment)
    {
        html.Write($"<li id=\"{HtmlText.Escape(segment.Id)}\"{Times(segment)}>");
        WriteTime(segment);
        if (options.Source == Side.English)
            WriteEnglish(segment);
        var chinese = terms.Chinese(segment);
        html.Write($"<p class=\"zh\" lang=\"{HtmlText.Escape(options.ChineseTagOf(segment))}\"{words.AttributesOf(segment.Chinese)}{PageScripts.AttributeOf(segment.Chinese, options.ChineseTagOf(segment))}>{chinese}</p>");
        if (options.Source == Side.Chinese)
            WriteEnglish(segment);
        WriteMargin(segment);
        html.Write("</li>\n");
    }

    private void WriteEnglish(Segment segment)
    {
        html.Write($"<p class=\"en\" lang=\"{HtmlText.Escape(options.EnglishTagOf(segment))}\">{terms.English(segment)}");
        var known = segment.Footnotes.Where(_footnotes.Contains).ToList();
        if (known.Count > 0)
            html.Write($"<sup class=\"notes\">{string.Join(' ', known.Select(NoteLink))}</sup>");
        html.Write("</p>");
    }

    private string NoteLink(int number) => string.Create(
        CultureInfo.InvariantCulture, $"<a class=\"note\" href=\"#{prefix}n{number}\" aria-label=\"Footnote {number}\">{number}</a>");

    private static string Times(Segment segment)
    {
        if (segment.Range is not { } range)
            return "";
        var end = range.End is null ? "" : $" data-end=\"{FieldText.SecondsText(range.End)}\"";
        return $" data-start=\"{FieldText.SecondsText(range.Start)}\"{end}";
    }

    private void WriteTime(Segment segment)
    {
        html.Write("<div class=\"when\">");
        if (segment.Range is { } range)
        {
            var guess = segment.Times == TimesKind.Estimated ? " title=\"estimated within its cue\"" : "";
            var clock = ClockTime.Format(TimeSpan.FromSeconds(Math.Floor(range.Start.TotalSeconds)));
            html.Write($"<a class=\"time\" href=\"#{HtmlText.Escape(Uri.EscapeDataString(segment.Id))}\"{guess}>{clock}</a>");
        }

        if (segment.Speaker is { } speaker && speaker != _speaker)
            html.Write($"<span class=\"speaker\">{HtmlText.Escape(speaker)}</span>");
        _speaker = segment.Speaker;
        html.Write("</div>");
    }

    private void WriteMargin(Segment segment)
    {
        var isSure = segment.Score is null or >= SureScore;
        if (isSure && segment.Flags.IsEmpty)
            return;
        html.Write("<div class=\"margin\">");
        if (!isSure && segment.Score is { } score)
        {
            html.Write(string.Create(CultureInfo.InvariantCulture,
                $"<span class=\"score{(score < DoubtfulScore ? " doubtful" : "")}\" title=\"how sure the pair is\">{score:0.00}</span>"));
        }

        foreach (var flag in segment.Flags)
            html.Write($" <span class=\"flag\" title=\"{HtmlText.Escape(Meanings.GetValueOrDefault(flag, ""))}\">{HtmlText.Escape(flag)}</span>");
        html.Write("</div>");
    }
}

/// <summary>
/// The characters of a text that are others in simplified or in traditional Chinese, whichever it is not written in, for the page's switch.
/// </summary>
internal static class PageScripts
{
    private static readonly ScriptConverter Simplified = new(ChineseScript.Simplified);
    private static readonly ScriptConverter Traditional = new(ChineseScript.Traditional);

    /// <summary>
    /// <c>data-other</c> with the places of these characters, in UTF-16 units, each with the other one, as <c>3說7過</c>; nothing where none
    /// differs.
    /// </summary>
    public static string AttributeOf(string text, string tag)
    {
        var other = Simplified.Convert(text, tag) is var simplified && simplified != text ? simplified : Traditional.Convert(text, tag);
        if (other.Length != text.Length)
            return "";
        var listed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == other[i])
                continue;
            var start = i > 0 && char.IsLowSurrogate(other[i]) ? i - 1 : i;
            i = char.IsHighSurrogate(other[i]) ? i + 1 : i;
            listed.Append(CultureInfo.InvariantCulture, $"{start}{other[start..(i + 1)]}");
        }

        return listed.Length > 0 ? $" data-other=\"{listed}\"" : "";
    }
}
