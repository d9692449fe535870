using System.Collections.Immutable;
using System.Text;
using Aligner.Formats.Tables;

namespace Aligner.Formats.Csv;

/// <summary>
/// Parts a text into rows and fields as RFC 4180 has it. Any line end ends a row; a quotation mark inside a field that does not
/// begin with one is a character like others. Each field has its place, and a row without end is refused before memory is.
/// </summary>
/// <param name="reader">Left open.</param>
/// <param name="separator">What stands between fields.</param>
/// <param name="problems">Null where nothing is to be told.</param>
/// <param name="isQuoted">Whether a quotation mark at the beginning of a field is not text.</param>
internal sealed class CsvRows(TextReader reader, char separator, CsvProblems? problems, bool isQuoted = true)
{
    /// <summary>A field between tabs that is no longer than this was quoted; else the mark was text.</summary>
    private const int LongestQuotedInTabs = 1 << 16;

    /// <summary>In UTF-16 code units: more than the longest segment with all its fields.</summary>
    public const int LongestRow = 1 << 24;

    private readonly CsvText _text = new(reader);
    private readonly StringBuilder _field = new();
    private bool _isQuoted = isQuoted;
    private int _rowLength;
    private bool _isBroken;

    /// <summary>The rows, as they come.</summary>
    public IEnumerable<TableRow> Read()
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        while (_text.Peek() != CsvText.End)
        {
            _rowLength = 0;
            cells.Clear();
            do
                cells.Add(ReadField());
            while (!_isBroken && TakeSeparator());
            if (_isBroken)
                yield break;
            TakeLineEnd();
            yield return new TableRow(cells.ToImmutable());
        }
    }

    private TableCell ReadField()
    {
        _field.Clear();
        var (line, column) = (_text.Line, _text.Column);
        var isQuoted = _isQuoted && _text.Peek() == '"';
        if (isQuoted && separator == '\t')
        {
            isQuoted = false;
            ReadQuotedInTabs();
        }
        if (isQuoted)
            ReadQuoted(line, column);
        if (isQuoted && !_isBroken && !IsFieldEnd(_text.Peek()))
            problems?.AfterQuote(_text.Line, _text.Column);
        while (!_isBroken && !IsFieldEnd(_text.Peek()))
            Append(line, column);
        return new TableCell(_field.ToString(), line, column);
    }

    /// <summary>
    /// Between tabs a mark that no other closes is text, and so are all that follow it: such lists are not quoted.
    /// </summary>
    private void ReadQuotedInTabs()
    {
        var raw = new StringBuilder().Append((char)_text.Take());
        while (_text.Peek() != CsvText.End && raw.Length < LongestQuotedInTabs)
        {
            var c = (char)_text.Take();
            raw.Append(c);
            if (c != '"')
            {
                _field.Append(c);
            }
            else if (_text.Peek() == '"')
            {
                raw.Append((char)_text.Take());
                _field.Append('"');
            }
            else if (IsFieldEnd(_text.Peek()))
            {
                return;
            }
            else
            {
                break;
            }
        }
        _isQuoted = false;
        _field.Clear();
        _text.PutBack(raw.ToString());
    }

    private void ReadQuoted(int line, int column)
    {
        _text.Take();
        while (!_isBroken)
        {
            if (_text.Peek() == CsvText.End)
            {
                problems?.Unclosed(line, column);
                _isBroken = true;
            }
            else if (_text.Peek() != '"')
            {
                Append(line, column);
            }
            else if (_text.Take() == '"' && _text.Peek() != '"')
            {
                return;
            }
            else
            {
                Append(line, column);
            }
        }
    }

    /// <summary>Takes a character into the field.</summary>
    private void Append(int line, int column)
    {
        _field.Append((char)_text.Take());
        if (++_rowLength <= LongestRow)
            return;
        problems?.TooLong(line, column);
        _isBroken = true;
        _field.Clear();
    }

    private bool IsFieldEnd(int c) => c is CsvText.End or '\n' or '\r' || c == separator;

    private bool TakeSeparator()
    {
        if (_text.Peek() != separator)
            return false;
        _text.Take();
        return true;
    }

    private void TakeLineEnd()
    {
        if (_text.Take() == '\r' && _text.Peek() == '\n')
            _text.Take();
    }
}

/// <summary>Characters of a text, one by one, with the place of the next.</summary>
internal sealed class CsvText(TextReader reader)
{
    public const int End = -1;

    private char[] _buffer = new char[1 << 14];
    private int _position;
    private int _length;

    public int Line { get; private set; } = 1;

    public int Column { get; private set; } = 1;

    /// <summary>The next character, not taken; <see cref="End"/> after the last.</summary>
    public int Peek() => _position < _length || Fill() ? _buffer[_position] : End;

    /// <summary>Takes the next character. A line ends with \n, \r\n or \r.</summary>
    public int Take()
    {
        var c = Peek();
        if (c == End)
            return End;
        _position++;
        if (c == '\n' || (c == '\r' && Peek() != '\n'))
            (Line, Column) = (Line + 1, 1);
        else if (!char.IsLowSurrogate((char)c))
            Column++;
        return c;
    }

    /// <summary>Puts characters that were taken back before the next.</summary>
    public void PutBack(string taken)
    {
        var left = _buffer.AsSpan(_position, _length - _position);
        var buffer = new char[Math.Max(_buffer.Length, taken.Length + left.Length)];
        taken.CopyTo(buffer);
        left.CopyTo(buffer.AsSpan(taken.Length));
        (_buffer, _position, _length) = (buffer, 0, taken.Length + left.Length);
        Line -= taken.Count(c => c == '\n');
        Column = taken.Contains('\n') ? 1 : Math.Max(1, Column - taken.Count(c => !char.IsLowSurrogate(c)));
    }

    private bool Fill()
    {
        _position = 0;
        _length = reader.Read(_buffer);
        return _length > 0;
    }
}
