namespace Aligner.Transcripts.Sources.Timed;

/// <summary>
/// Text taken out of a source with entities and escapes decoded. Each of its UTF-16 code units knows the offset of the
/// source it comes from, so that what was read can be noted to the character.
/// </summary>
internal sealed class SourcedText
{
    public static readonly SourcedText Empty = new("", 0);

    /// <summary>
    /// Empty where the text stands in the source as it is, from <see cref="_start"/> on: most do, and an offset takes twice what a code
    /// unit does.
    /// </summary>
    private readonly ReadOnlyMemory<int> _offsets;

    private readonly int _start;

    public SourcedText(string text, ReadOnlyMemory<int> offsets)
    {
        Text = text;
        _offsets = offsets;
    }

    /// <param name="text">As it stands in the source.</param>
    /// <param name="start">From where on.</param>
    public SourcedText(string text, int start)
    {
        Text = text;
        _start = start;
    }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>Whether it stands in the source as it is.</summary>
    public bool IsPlain => _offsets.IsEmpty;

    /// <summary>A stretch of the source as it stands.</summary>
    public static SourcedText Of(SourceText source, int start, int length) => new(source.Text.Substring(start, length), start);

    /// <summary>The offset in the source of the code unit at the index.</summary>
    public int OffsetAt(int index) => _offsets.IsEmpty ? _start + index : _offsets.Span[index];

    public SourcedText Slice(int start, int length)
    {
        if (start == 0 && length == Length)
            return this;
        var text = Text.Substring(start, length);
        return _offsets.IsEmpty ? new SourcedText(text, _start + start) : new SourcedText(text, _offsets.Slice(start, length));
    }

    /// <summary>Without white space at its ends, nor marks that are not seen: of direction, of width nought.</summary>
    public SourcedText Trim()
    {
        var (start, end) = (0, Length);
        while (start < end && IsBlank(Text[start]))
            start++;
        while (end > start && IsBlank(Text[end - 1]))
            end--;
        return Slice(start, end - start);
    }

    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c)
        || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    /// <summary>The lines that hold text, without white space around them.</summary>
    public IEnumerable<SourcedText> Lines()
    {
        for (var start = 0; start < Length;)
        {
            var length = Text.AsSpan(start).IndexOfAny('\n', '\r');
            length = length < 0 ? Length - start : length;
            if (Slice(start, length).Trim() is { Length: > 0 } line)
                yield return line;
            start += length + 1;
        }
    }
}
