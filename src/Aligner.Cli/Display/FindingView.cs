using Aligner.Cli.Input;
using Aligner.Language;
using Aligner.Quality;

namespace Aligner.Cli.Display;

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
    public FindingView(bool hasColours, bool isTerminal) => (_ansi, _writer) = (new Ansi(hasColours), new DisplayWriter(_written, isTerminal));

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
        foreach (var (rank, document) in Enumerable.Range(0, names.Length).OrderByDescending(document => counts[document].GetValueOrDefault(FindingSeverity.Error)).ThenByDescending(document => counts[document].GetValueOrDefault(FindingSeverity.Warning)).ThenByDescending(document => counts[document].Values.Sum()).Index())
            ranks[document] = rank;
        _places.Sort((one, other) => (ranks[one.Document], -(int)one.Severity, one.Start).CompareTo((ranks[other.Document], -(int)other.Severity, other.Start)));
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
        _writer.WriteLine(_ansi.Bold(document), $": {string.Join(", ", counts.OrderByDescending(row => row.Key).Select(row => FindingFields.Count(row.Value, row.Key)))}");
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
        var place = string.Join(", ", new[] { segment.Id[(segment.Id.IndexOf('#', StringComparison.Ordinal) + 1)..], finding.Line() is { } line ? FormattableString.Invariant($"line {line}") : null }.OfType<string>());
        _writer.WriteLine();
        _writer.WriteLine("  ", Coloured(finding.Severity), " ", _ansi.Faint(finding.Kind.Code), $" {finding.Kind.Name} at {place}: {finding.Observation.Message}");
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
