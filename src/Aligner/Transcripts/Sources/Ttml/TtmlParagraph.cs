using Aligner.Language;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Ttml;

/// <summary>The text of a cue while its element is read.</summary>
/// <param name="depth">Of the element.</param>
/// <param name="block">The block that the lines go to.</param>
/// <param name="language">As the element is said to be in; Neither where that is not said.</param>
internal sealed class TtmlParagraph(int depth, TimedBlock block, Side language)
{
    private readonly SourcedTextBuilder _text = new();
    private bool _isAfterSpace;

    public int Depth => depth;

    /// <summary>Puts the lines into the block.</summary>
    public void End() => block.Lines.AddRange(_text.Build().Lines().Select(line => new TimedLine(line, language)));

    public void Break(int offset) => _text.Append("\n", offset);

    /// <summary>White space between words is one space, however the XML is laid out.</summary>
    public void Append(SourcedText text)
    {
        for (var i = 0; i < text.Length;)
        {
            var word = text.Text.AsSpan(i).IndexOfAny(" \t\r\n");
            var length = word < 0 ? text.Length - i : word;
            _text.Append(text, i, length);
            _isAfterSpace &= length == 0;
            i += length;
            if (i == text.Length)
                break;
            if (!_isAfterSpace)
                _text.Append(" ", text.OffsetAt(i));
            _isAfterSpace = true;
            i++;
        }
    }
}
