using System.Text;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Puts a <see cref="SourcedText"/> together.</summary>
internal sealed class SourcedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    public void Append(SourcedText text) => Append(text, 0, text.Length);

    public void Append(SourcedText text, int start, int length)
    {
        _text.Append(text.Text, start, length);
        for (var i = start; i < start + length; i++)
            _offsets.Add(text.OffsetAt(i));
    }

    /// <summary>Adds what one escape or entity at the offset stands for.</summary>
    public void Append(ReadOnlySpan<char> decoded, int offset)
    {
        _text.Append(decoded);
        for (var i = 0; i < decoded.Length; i++)
            _offsets.Add(offset);
    }

    public SourcedText Build() => _text.Length == 0 ? SourcedText.Empty : new SourcedText(_text.ToString(), _offsets.ToArray());
}
