using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Tables;

/// <summary>A row of a table in text.</summary>
/// <param name="Fields">In the order of the columns, without white space and quotation marks around them.</param>
/// <param name="IsQuoted">Whether a field stands in quotation marks, as CSV has it.</param>
internal sealed record SourcedRow(IReadOnlyList<SourcedText> Fields, bool IsQuoted)
{
    /// <summary>Whether the row is the rule under a heading, as Markdown has it.</summary>
    public bool IsRule => Fields.All(cell => cell.Text.AsSpan().IndexOfAnyExcept("-:= ") < 0);

    /// <summary>Whether the row begins and ends with a pipe, so that it may have one cell alone.</summary>
    public bool IsOuter { get; init; }

    /// <summary>Whether the row has the mark of the table.</summary>
    public bool IsInTable => Fields.Count > 1 || IsOuter;

    public SourcedText? Field(int column) => column >= 0 && column < Fields.Count && Fields[column].Length > 0 ? Fields[column] : null;
}

/// <summary>Cuts a text into rows at one mark, with the quotation marks that CSV has; two spaces or more are a mark too.</summary>
internal sealed class TableCutter(SourceText source, char mark)
{
    /// <summary>Stands for two spaces or more.</summary>
    public const char Gap = ' ';

    // A quotation mark that nothing closes for so long is text. Spreadsheets hold no more in a cell.
    private const int LongestQuoted = 32_767;

    private readonly List<SourcedText> _fields = [];
    private int _at;
    private bool _isQuoted;

    /// <param name="most">How many rows to read.</param>
    public List<SourcedRow> Cut(int most)
    {
        var rows = new List<SourcedRow>();
        while (_at < source.Text.Length && rows.Count < most)
        {
            _fields.Clear();
            _isQuoted = false;
            ReadRow();
            var isOuter = mark == '|' && DropOuter();
            if (_fields.Exists(field => field.Length > 0))
                rows.Add(new SourcedRow([.. _fields], _isQuoted) { IsOuter = isOuter });
        }
        return rows;
    }

    private void ReadRow()
    {
        while (true)
        {
            ReadField();
            if (_at >= source.Text.Length || IsLineEnd)
                break;
            SkipMark();
        }
        while (_at < source.Text.Length && IsLineEnd)
        {
            _at++;
            if (source.Text[_at - 1] == '\n')
                break;
        }
    }

    private bool IsLineEnd => source.Text[_at] is '\n' or '\r';

    private bool IsMark => mark == Gap ? source.Text.AsSpan(_at).StartsWith("  ") : source.Text[_at] == mark;

    private void SkipMark()
    {
        _at++;
        while (mark == Gap && _at < source.Text.Length && source.Text[_at] == ' ')
            _at++;
    }

    private void ReadField()
    {
        var start = _at;
        while (mark is not (Gap or '|') && _at < source.Text.Length && source.Text[_at] == ' ')
            _at++;
        if (mark is not (Gap or '|') && _at < source.Text.Length && source.Text[_at] == '"' && ReadQuoted())
            return;
        _at = start;
        while (_at < source.Text.Length && !IsLineEnd && !IsMark)
            _at += mark == '|' && source.Text[_at] == '\\' && _at + 1 < source.Text.Length && source.Text[_at + 1] == '|' ? 2 : 1;
        _fields.Add(SourcedText.Of(source, start, _at - start).Trim());
    }

    /// <summary>Whether the field is closed by a quotation mark before the mark or the line's end; else a quotation mark is text.</summary>
    private bool ReadQuoted()
    {
        var text = new SourcedTextBuilder();
        var last = Math.Min(source.Text.Length, _at + 1 + LongestQuoted);
        for (var i = _at + 1; i < last; i++)
        {
            var isQuote = source.Text[i] == '"';
            if (isQuote && !source.Text.AsSpan(i + 1).StartsWith("\""))
            {
                var end = i + 1;
                while (end < source.Text.Length && source.Text[end] == ' ')
                    end++;
                if (end < source.Text.Length && source.Text[end] != mark && source.Text[end] is not ('\n' or '\r'))
                    return false;
                _at = end;
                _isQuoted = true;
                _fields.Add(text.Build().Trim());
                return true;
            }
            text.Append([source.Text[i]], i);
            i += isQuote ? 1 : 0;
        }
        return false;
    }

    /// <summary>A pipe may stand before the first cell and after the last.</summary>
    /// <returns>Whether both were there.</returns>
    private bool DropOuter()
    {
        var count = _fields.Count;
        if (_fields.Count > 0 && _fields[0].Length == 0)
            _fields.RemoveAt(0);
        if (_fields.Count > 0 && _fields[^1].Length == 0)
            _fields.RemoveAt(_fields.Count - 1);
        return count - _fields.Count == 2;
    }
}
