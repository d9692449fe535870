using System.Text;
using Aligner.Transcripts.Layouts.Lines;

namespace Aligner.Transcripts.Documents;

/// <summary>
/// The text of a document as lines: a paragraph is one, a row of a table is one with tabs between its cells. What is read
/// of a text file is then read of these.
/// </summary>
internal sealed class DocumentLines
{
    // Where so many paragraphs hold lines of their own, they are blocks, and blocks have a blank line between them.
    private const double LeastShareOfBlocks = 0.2;

    private readonly Box _root = new();
    private readonly Stack<Box> _boxes = new();
    private readonly Stack<StringBuilder> _paragraphs = new();
    private readonly Stack<Table> _tables = new();
    private readonly List<string[]> _rows = [];
    private readonly List<List<string>> _notes = [];
    private readonly List<(string Kind, int Count)> _leftOut = [];

    public DocumentLines()
    {
        _boxes.Push(_root);
        _paragraphs.Push(new StringBuilder());
    }

    /// <summary>Whether the paragraph that is being read ends in white space, or has no text yet.</summary>
    public bool IsAfterSpace => _paragraphs.Peek() is var text && (text.Length == 0 || char.IsWhiteSpace(text[^1]));

    /// <summary>The cells of each row of a table, the empty ones too.</summary>
    public IReadOnlyList<string[]> Rows => _rows;

    public void Text(ReadOnlySpan<char> text) => _paragraphs.Peek().Append(text);

    public void Text(char c) => _paragraphs.Peek().Append(c);

    /// <summary>Ends the paragraph; one without text is a blank line.</summary>
    public void EndParagraph()
    {
        var text = _paragraphs.Peek();
        _boxes.Peek().Add([.. text.ToString().Split('\n').Select(line => line.TrimEnd())]);
        text.Clear();
    }

    /// <summary>Ends the paragraph where it has text.</summary>
    public void EndText()
    {
        if (!_paragraphs.Peek().ToString().AsSpan().IsWhiteSpace())
            EndParagraph();
        else
            _paragraphs.Peek().Clear();
    }

    /// <summary>What follows stands in a frame inside a paragraph: it comes before that.</summary>
    public void BeginFrame() => _paragraphs.Push(new StringBuilder());

    public void EndFrame()
    {
        EndText();
        _paragraphs.Pop();
    }

    /// <summary>What follows is a note, which comes after all else.</summary>
    public void BeginNote()
    {
        _boxes.Push(new Box());
        _paragraphs.Push(new StringBuilder());
    }

    public void EndNote()
    {
        EndFrame();
        _notes.AddRange(_boxes.Pop().Paragraphs);
    }

    public void BeginTable()
    {
        EndText();
        _tables.Push(new Table());
    }

    public void BeginRow()
    {
        if (_tables.TryPeek(out var table))
            table.Row = [];
    }

    public void BeginCell()
    {
        _boxes.Push(new Box());
        _paragraphs.Push(new StringBuilder());
    }

    public void EndCell()
    {
        EndFrame();
        var cell = _boxes.Pop();
        if (_tables.TryPeek(out var table))
            table.Row.Add(cell);
        else
            _boxes.Peek().AddRange(cell);
    }

    /// <param name="isLeftOut">Whether the row is one that was deleted.</param>
    public void EndRow(bool isLeftOut = false)
    {
        if (_tables.TryPeek(out var table) && !isLeftOut)
            AddRow(table.Row);
    }

    public void EndTable()
    {
        _tables.TryPop(out _);
        _boxes.Peek().HasTable = true;
    }

    /// <param name="kind">In the singular: <c>comment</c>.</param>
    /// <param name="count">How many were left out.</param>
    public void LeaveOut(string kind, int count = 1)
    {
        var index = _leftOut.FindIndex(known => known.Kind == kind);
        if (index < 0)
            _leftOut.Add((kind, count));
        else
            _leftOut[index] = (kind, _leftOut[index].Count + count);
    }

    /// <summary>What was left out, with counts; empty where nothing was.</summary>
    public string LeftOut =>
        string.Join(", ", _leftOut.Where(kind => kind.Count > 0)
            .Select(kind => $"{kind.Count} {(kind.Count == 1 ? kind.Kind : Plural(kind.Kind))}"));

    public override string ToString()
    {
        EndText();
        var paragraphs = _root.Paragraphs.Concat(_notes).ToList();
        var texts = paragraphs.FindAll(lines => lines.Exists(line => line.Length > 0));
        var areBlocks = !paragraphs.Exists(IsBlank) && texts.Count(lines => lines.Count > 1) >= LeastShareOfBlocks * texts.Count
            && texts.Exists(lines => lines.Count > 1);
        return string.Join(areBlocks ? "\n\n" : "\n", paragraphs.Select(lines => string.Join('\n', lines))).Trim('\n') + "\n";
    }

    private static bool IsBlank(List<string> lines) => lines.TrueForAll(line => line.Length == 0);

    private static string Plural(string kind) =>
        kind == "hidden text" ? kind : kind == "table of contents" ? "tables of contents" : $"{kind}s";

    /// <summary>
    /// Cells that hold a table, and rows with text in one cell, are there for how a page looks: their paragraphs are read one after the
    /// other.
    /// </summary>
    private void AddRow(List<Box> row)
    {
        var target = _boxes.Peek();
        var filled = row.FindAll(cell => !cell.IsBlank);
        var isLayout = row.Exists(cell => cell.HasTable);
        List<string[]> rows = isLayout ? [] : [.. RowsOf(row, filled)];
        _rows.AddRange(rows);
        if (filled.Count <= 1 || isLayout)
            filled.ForEach(target.AddRange);
        else
            rows.ForEach(cells => target.Add([string.Join('\t', cells)]));
    }

    /// <summary>Cells with as many lines each are so many rows.</summary>
    private static IEnumerable<string[]> RowsOf(List<Box> row, List<Box> filled)
    {
        var texts = filled.ConvertAll(cell => cell.Lines.ToList());
        var count = texts.Count > 1 ? texts[0].Count : 1;
        return count > 1 && texts.TrueForAll(lines => lines.Count == count) && !IsStamp(texts)
            ? Enumerable.Range(0, count).Select(i => row.Select(cell => cell.IsBlank ? "" : OnOneLine(cell.Lines.ElementAt(i))).ToArray())
            : [[.. row.Select(cell => OnOneLine(Joined(cell.Lines)))]];
    }

    /// <summary>
    /// Whether the first cell is the time of the row, with a name under it, rather than lines that face those of the others.
    /// </summary>
    private static bool IsStamp(List<List<string>> texts) =>
        texts[0].Count(line => TimeFinder.Parse(line) is not null) == 1
        && !texts.Skip(1).Any(lines => TimeFinder.All(lines[0]) is [{ Index: 0 }, ..]);

    private static string OnOneLine(string text) => text.Replace('\t', ' ');

    /// <summary>Sentences of Chinese follow each other without a space.</summary>
    private static string Joined(IEnumerable<string> lines) =>
        lines.Aggregate("", (text, line) => text.Length == 0
            ? line : text[^1] is > '\u2E7F' and < '\uFFF0' && line[0] is > '\u2E7F' and < '\uFFF0' ? text + line : $"{text} {line}");

    /// <summary>What holds paragraphs: the document, a cell, a note.</summary>
    private sealed class Box
    {
        public List<List<string>> Paragraphs { get; } = [];

        public bool HasTable { get; set; }

        public bool IsBlank => Paragraphs.TrueForAll(DocumentLines.IsBlank);

        /// <summary>Those that are not blank.</summary>
        public IEnumerable<string> Lines => Paragraphs.SelectMany(lines => lines).Where(line => line.Length > 0);

        public void Add(List<string> lines) => Paragraphs.Add(lines);

        public void AddRange(Box other) => Paragraphs.AddRange(other.Paragraphs);
    }

    private sealed class Table
    {
        public List<Box> Row { get; set; } = [];
    }
}
