using System.Text;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Puts a <see cref="SourcedText"/> together. Offsets are kept only once the text is not what the source has.</summary>
internal sealed class SourcedTextBuilder
{
    private readonly StringBuilder _text = new();
    private List<int>? _offsets;
    private int _start;

    public void Append(SourcedText text) => Append(text, 0, text.Length);

    public void Append(SourcedText text, int start, int length)
    {
        if (length == 0)
            return;
        if (!(text.IsPlain && GoesOn(text.OffsetAt(start))))
        {
            for (var i = start; i < start + length; i++)
                Offsets.Add(text.OffsetAt(i));
        }

        _text.Append(text.Text, start, length);
    }

    /// <summary>Adds what one escape or entity at the offset stands for.</summary>
    public void Append(ReadOnlySpan<char> decoded, int offset)
    {
        if (!(decoded.Length == 1 && GoesOn(offset)))
        {
            for (var i = 0; i < decoded.Length; i++)
                Offsets.Add(offset);
        }

        _text.Append(decoded);
    }

    public SourcedText Build() => _text.Length == 0 ? SourcedText.Empty
        : _offsets is null ? new SourcedText(_text.ToString(), _start)
        : new SourcedText(_text.ToString(), _offsets.ToArray());

    /// <summary>Those of what is there already, too.</summary>
    private List<int> Offsets => _offsets ??= [.. Enumerable.Range(_start, _text.Length)];

    /// <summary>Whether the offset is the next one of the source, where all so far stands as it is.</summary>
    private bool GoesOn(int offset)
    {
        if (_offsets is null && _text.Length == 0)
            _start = offset;
        return _offsets is null && offset == _start + _text.Length;
    }
}
