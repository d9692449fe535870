using System.Collections.Immutable;
using System.Text;
using Aligner.Exchange.Tables;

namespace Aligner.Exchange.Csv;

/// <summary>
/// Parts a text into rows and fields as RFC 4180 has it. Any line end ends a row; a quotation mark inside a field that does not
/// begin with one is a character like others. Each field has its place, and a row without end is refused before memory is.
/// </summary>
/// <param name="reader">Left open.</param>
/// <param name="separator">What stands between fields.</param>
/// <param name="problems">Null where nothing is to be told.</param>
/// <param name="isQuoted">Whether a quotation mark at the beginning of a field is no text.</param>
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
