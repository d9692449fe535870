using Aligner.Cli.Input;
using Aligner.Cli.Running;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Text;
using System.Text;

namespace Aligner.Cli.Display.Findings;

/// <summary>
/// Findings for people: by document, the worst documents and the worst findings first, the place marked in the text. That
/// waits for the last one; what is kept of each is its place in a file of what will be printed.
/// </summary>
internal sealed class FindingView : IDisposable
{
    private const int MostInMemory = 1 << 24;

    private readonly Ansi _ansi;
    private readonly MemoryStream _written = new();
    private readonly DisplayWriter _writer;
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly List<Place> _places = [];
    private Stream _texts = new MemoryStream();

    /// <param name="hasColours">Whether it is coloured.</param>
    /// <param name="isTerminal">Whether a terminal takes it.</param>
    public FindingView(bool hasColours, bool isTerminal) =>
        (_ansi, _writer) = (new Ansi(hasColours), new DisplayWriter(_written, isTerminal));

    public void Add(Finding finding)
    {
        var document = finding.Observation.Segment.Document;
        if (!_documents.TryGetValue(document, out var index))
            _documents.Add(document, index = _documents.Count);
        PrintFinding(finding);
        var text = Written();
        if (_texts is MemoryStream && _texts.Length > MostInMemory)
            _texts = Spool.Of((MemoryStream)_texts);
        _places.Add(new Place(index, finding.Severity, _texts.Length, text.Length));
        _texts.Write(text);
    }

    /// <param name="output">Standard output.</param>
    public void Print(Stream output)
    {
        // What is held was made visible before.
        var stream = (output as TerminalStream)?.Inner ?? output;
        var names = _documents.Keys.ToArray();
        var counts = CountsOf(names.Length);
        var ranks = new int[names.Length];
        foreach (var (rank, document) in Enumerable.Range(0, names.Length)
            .OrderByDescending(document => counts[document].GetValueOrDefault(FindingSeverity.Error))
            .ThenByDescending(document => counts[document].GetValueOrDefault(FindingSeverity.Warning))
            .ThenByDescending(document => counts[document].Values.Sum()).Index())
        {
            ranks[document] = rank;
        }

        _places.Sort((one, other) =>
            (ranks[one.Document], -(int)one.Severity, one.Start).CompareTo((ranks[other.Document], -(int)other.Severity, other.Start)));
        for (var i = 0; i < _places.Count; i++)
        {
            var document = _places[i].Document;
            if (i == 0 || _places[i - 1].Document != document)
                stream.Write(HeadingOf(names[document], counts[document], isFirst: i == 0));
            Copy(_places[i], stream);
        }

        if (_places.Count > 0)
            stream.Write("\n"u8);
    }

    public void Dispose()
    {
        _texts.Dispose();
        _writer.Dispose();
    }

    private Dictionary<FindingSeverity, int>[] CountsOf(int documents)
    {
        var counts = Enumerable.Range(0, documents).Select(_ => new Dictionary<FindingSeverity, int>()).ToArray();
        foreach (var place in _places)
            counts[place.Document][place.Severity] = counts[place.Document].GetValueOrDefault(place.Severity) + 1;
        return counts;
    }

    private byte[] HeadingOf(string document, Dictionary<FindingSeverity, int> counts, bool isFirst)
    {
        if (!isFirst)
            _writer.WriteLine();
        _writer.WriteLine(_ansi.Bold(document),
            $": {string.Join(", ", counts.OrderByDescending(row => row.Key).Select(row => FindingFields.Count(row.Value, row.Key)))}");
        return Written();
    }

    /// <summary>What the writer has written since the last time.</summary>
    private byte[] Written()
    {
        var text = _written.ToArray();
        _written.SetLength(0);
        return text;
    }

    private void Copy(Place place, Stream stream)
    {
        var text = new byte[place.Length];
        _texts.Seek(place.Start, SeekOrigin.Begin);
        _texts.ReadExactly(text);
        stream.Write(text);
    }

    private void PrintFinding(Finding finding)
    {
        var segment = finding.Observation.Segment;
        var place = string.Join(", ",
            new[] { segment.Id[(segment.Id.IndexOf('#', StringComparison.Ordinal) + 1)..], finding.Line() is { } line
                ? FormattableString.Invariant($"line {line}") : null }.OfType<string>());
        _writer.WriteLine();
        _writer.WriteLine("  ", Coloured(finding.Severity), " ", _ansi.Faint(finding.Kind.Code),
            $" {finding.Kind.Name} at {place}: {finding.Observation.Message}");
        PrintSide("en", segment.English, [.. finding.Observation.Marks.Where(mark => mark.Side == Side.English)]);
        PrintSide("zh", segment.Chinese, [.. finding.Observation.Marks.Where(mark => mark.Side == Side.Chinese)]);
    }

    private void PrintSide(string name, string text, IReadOnlyList<TextMark> marks)
    {
        if (text.Length == 0)
            return;
        var marked = MarkedText.Of(text, marks, _writer.Shown);
        _writer.WriteLine("    ", _ansi.Faint(name), $"  {marked.Text}");
        if (marked.Carets.Length > 0)
            _writer.WriteLine("        ", _ansi.Red(marked.Carets));
    }

    private Styled Coloured(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => _ansi.Red(severity.Name()),
        FindingSeverity.Warning => _ansi.Yellow(severity.Name()),
        _ => _ansi.Blue(severity.Name()),
    };

    /// <param name="Document">Its number in the order in which the documents came.</param>
    /// <param name="Severity">Of the finding.</param>
    /// <param name="Start">Of its text, in bytes.</param>
    /// <param name="Length">In bytes.</param>
    private readonly record struct Place(int Document, FindingSeverity Severity, long Start, int Length);
}

/// <summary>Colours of a terminal, or none.</summary>
internal sealed record Ansi(bool IsOn)
{
    public Styled Bold(string text) => Wrap("1", text);

    public Styled Faint(string text) => Wrap("2", text);

    public Styled Red(string text) => Wrap("1;31", text);

    public Styled Yellow(string text) => Wrap("33", text);

    public Styled Blue(string text) => Wrap("34", text);

    private Styled Wrap(string code, string text) => new(text, IsOn ? code : null);
}

/// <summary>The part of a text around its first mark that fits a line, and a second line with carets below what is marked.</summary>
/// <param name="Text">One line.</param>
/// <param name="Carets">Empty where nothing is marked.</param>
internal sealed record MarkedText(string Text, string Carets)
{
    // With the side's name before it a line of a hundred columns.
    private const int Columns = 92;
    private const int ColumnsBefore = 40;
    private const char Ellipsis = '…';

    /// <param name="text">The whole text of a side.</param>
    /// <param name="marks">Those of this side, in order.</param>
    /// <param name="shown">How a character is shown.</param>
    public static MarkedText Of(string text, IReadOnlyList<TextMark> marks, Func<string, string> shown)
    {
        var isWhole = marks is [{ Start: 0 } whole] && whole.Length == text.Length;
        var start = marks.Count == 0 || isWhole ? 0 : StartOf(text, marks[0].Start);
        var line = new StringBuilder(start > 0 ? $"{Ellipsis}" : "");
        var carets = new StringBuilder(start > 0 ? " " : "");
        var columns = start > 0 ? 1 : 0;
        for (var i = start; i < text.Length;)
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var element = text[i] is '\n' or '\r' or '\t' ? " " : shown(text.Substring(i, length));
            var width = EastAsianWidth.Columns(element);
            if (columns + width >= Columns)
            {
                line.Append(Ellipsis);
                break;
            }

            line.Append(element);
            carets.Append(!isWhole && IsMarked(marks, i) ? '^' : ' ', Math.Max(1, width));
            columns += Math.Max(1, width);
            i += length;
        }

        return new MarkedText(line.ToString(), carets.ToString().TrimEnd());
    }

    private static int StartOf(string text, int mark)
    {
        if (EastAsianWidth.Columns(text) < Columns)
            return 0;
        var (start, columns) = (mark, 0);
        while (start > 0 && columns < ColumnsBefore)
            columns += EastAsianWidth.Columns(text[--start].ToString());
        // Not within a surrogate pair, nor within an English word.
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        while (start > 0 && start < mark && Script.IsLatinLetter(text[start - 1]) && Script.IsLatinLetter(text[start]))
            start++;
        return start;
    }

    private static bool IsMarked(IReadOnlyList<TextMark> marks, int at) =>
        marks.Any(mark => at >= mark.Start && at < mark.Start + Math.Max(1, mark.Length));
}
