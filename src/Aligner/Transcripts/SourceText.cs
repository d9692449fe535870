using System.Globalization;
using Aligner.Text;

namespace Aligner.Transcripts;

/// <summary>A decoded source with its lines: turns offsets into the line and column that messages name.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    // Columns count code points. That they are few makes a column quick to find on a line of megabytes, as JSON has them.
    private readonly int[] _lowSurrogates;

    private string? _text;
    private PackedText? _packed;

    /// <param name="name">The source's name as the user gave it, for messages.</param>
    /// <param name="text">The text without a byte order mark.</param>
    public SourceText(string name, string text)
    {
        Name = name;
        _text = text;
        _lineStarts = FindLineStarts(text);
        _lowSurrogates = FindLowSurrogates(text);
    }

    public string Name { get; }

    public string Text => _text ?? _packed!.ToString();

    public int LineCount => _lineStarts.Length;

    /// <summary>The 1-based line that holds the offset.</summary>
    public int LineAt(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The 1-based column of the offset in its line, in Unicode code points.</summary>
    public int ColumnAt(int offset)
    {
        var start = _lineStarts[LineAt(offset) - 1];
        return offset - start - (LowSurrogatesBefore(offset) - LowSurrogatesBefore(start)) + 1;
    }

    /// <summary>The line's stretch of the text, without its line end.</summary>
    /// <param name="line">1-based.</param>
    public (int Start, int Length) Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Length;
        while (end > start && CharacterAt(end - 1) is '\n' or '\r')
            end--;
        return (start, end - start);
    }

    /// <summary>The line without its line end.</summary>
    /// <param name="line">1-based.</param>
    internal string TextOf(int line)
    {
        var (start, length) = Line(line);
        return _text?.Substring(start, length) ?? _packed!.Substring(start, length);
    }

    /// <summary>Keeps the text in half the room, if it has few different characters: whole it is then made each time.</summary>
    internal void Pack()
    {
        _packed ??= PackedText.Of(Text);
        if (_packed is not null)
            _text = null;
    }

    /// <summary>A problem at the offset.</summary>
    public Problem Problem(string code, Severity severity, int offset, string message) =>
        new(code, severity, Name, LineAt(offset), ColumnAt(offset), message);

    private int Length => _text?.Length ?? _packed!.Length;

    private char CharacterAt(int offset) => _text?[offset] ?? _packed![offset];

    private int LowSurrogatesBefore(int offset)
    {
        var index = Array.BinarySearch(_lowSurrogates, offset);
        return index >= 0 ? index : ~index;
    }

    private static int[] FindLowSurrogates(string text)
    {
        var offsets = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
                offsets.Add(i);
        }

        return [.. offsets];
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        if (starts.Count > 1 && starts[^1] == text.Length)
            starts.RemoveAt(starts.Count - 1);
        return [.. starts];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({LineCount} lines)");
}
