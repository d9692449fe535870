using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>
/// Takes styling tags off the lines of one cue: those of SubRip and WebVTT, timestamps for karaoke, readings over
/// characters, and the override codes that players took over from ASS. Angle brackets around anything else are text.
/// </summary>
/// <param name="context">Where times inside the text are noted.</param>
/// <param name="shift">What is added to them.</param>
internal sealed partial class TagStripper(TimedContext context, TimeSpan shift = default)
{
    // Most cues have none.
    private Dictionary<string, int>? _open;
    private TimeSpan? _wordTime;

    /// <summary>The time that stands after all text, which is the end of the last word; null where none does.</summary>
    public TimeSpan? LastTime => _wordTime;

    /// <summary>Who speaks, by a voice tag.</summary>
    public SourcedText? Voice { get; private set; }

    /// <summary>A tag that closes nothing or is never closed; null where all have partners.</summary>
    public string? Unbalanced => _open?.FirstOrDefault(tag => tag.Value != 0).Key;

    /// <summary>The line's text; one with \N in it is several.</summary>
    public IEnumerable<SourcedText> Strip(SourcedText line)
    {
        var text = line.Text.AsSpan().IndexOfAny('<', '{', '\\') < 0 ? line : Entities.Decode(WithoutTags(line));
        return ReferenceEquals(text, line) ? Entities.Decode(line).Lines() : text.Lines();
    }

    private SourcedText WithoutTags(SourcedText line)
    {
        var text = new SourcedTextBuilder();
        var from = 0;
        foreach (Match tag in TagPattern().Matches(line.Text))
        {
            Append(line, from, tag.Index, text);
            from = tag.Index + tag.Length;
            Note(line, tag, text);
        }

        Append(line, from, line.Length, text);
        return text.Build();
    }

    private void Append(SourcedText line, int from, int to, SourcedTextBuilder text)
    {
        if (to > from && _wordTime is { } time)
        {
            context.WordTimes[line.OffsetAt(from)] = time;
            _wordTime = null;
        }

        text.Append(line, from, to - from);
    }

    private void Note(SourcedText line, Match tag, SourcedTextBuilder text)
    {
        if (tag.Groups["break"].Success)
            text.Append("\n", line.OffsetAt(tag.Index));
        else if (tag.Groups["space"].Success)
            text.Append("\u00A0", line.OffsetAt(tag.Index));
        else if (tag.Groups["voice"] is { Success: true, Length: > 0 } voice)
            Voice = line.Slice(voice.Index, voice.Length).Trim();
        else if (tag.Groups["word"] is { Success: true } word)
            _wordTime = WrittenTime.Parse(word.Value)?.Value + shift;
        else if (tag.Groups["style"] is { Success: true } style)
            Count(style.Value, tag.Groups["closing"].Success ? -1 : 1);
    }

    private void Count(string style, int change)
    {
        _open ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _open[style] = _open.GetValueOrDefault(style) + change;
    }

    [GeneratedRegex(
        @"(?<break>\\N|<br\s*/?>)|(?<space>\\h)|\{\\[^{}]*\}|<rt>[^<>]*</rt>|<(?<word>[0-9]{1,3}:[0-9:.,]{1,16})>|" +
        @"<v(?:\.[^\s<>]*)?\s(?<voice>[^<>]*)>|" +
        @"<(?<closing>/\s?)?(?:(?<style>i|b|u|s|font)(?:[\s.][^<>]*)?|(?:c|v|lang|ruby|rt|rp|span|em|strong|p)(?:[\s.][^<>]*)?)\s?/?>",
        RegexOptions.IgnoreCase)]
    private static partial Regex TagPattern();
}
