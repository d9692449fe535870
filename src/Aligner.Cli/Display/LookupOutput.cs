using System.Text.Json;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Memory;
using Aligner.Reports;
using Aligner.Text;

namespace Aligner.Cli.Display;

/// <summary>How matches are written.</summary>
internal enum LookupLayout
{
    Text,
    Json,
    Csv,
    Tmx,
}

/// <summary>Takes each text that was looked up, with its matches, and writes them.</summary>
internal abstract class LookupOutput : IDisposable
{
    public static LookupOutput Make(LookupLayout layout, CliStreams streams, bool isList) => layout switch
    {
        LookupLayout.Json => new JsonOutput(streams.Output),
        LookupLayout.Csv => new CsvOutput(streams.Output),
        LookupLayout.Tmx => new TmxOutput(streams.Output),
        _ => new LookupView(streams.Output, streams.IsColored, isList),
    };

    /// <param name="query">The text.</param>
    /// <param name="matches">The best first; perhaps none.</param>
    public abstract void Note(MemoryQuery query, IReadOnlyList<MemoryMatch> matches);

    /// <summary>Writes what is left.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    /// <summary>An object a line; places are offsets and lengths in UTF-16 code units.</summary>
    private sealed class JsonOutput(Stream stream) : LookupOutput
    {
        private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance });

        public override void Note(MemoryQuery query, IReadOnlyList<MemoryMatch> matches)
        {
            _json.Reset();
            MatchJson.Write(_json, query, matches);
            _json.Flush();
            stream.Write("\n"u8);
        }

        public override void Complete() => stream.Flush();

        public override void Dispose() => _json.Dispose();
    }

    private sealed class CsvOutput(Stream stream) : LookupOutput
    {
        private readonly MatchCsv _csv = new(stream);

        public override void Note(MemoryQuery query, IReadOnlyList<MemoryMatch> matches) => _csv.Write(query, matches);

        public override void Complete() => _csv.Complete();

        public override void Dispose() => _csv.Dispose();
    }

    /// <summary>Each pair once, for a program that looks up again.</summary>
    private sealed class TmxOutput(Stream stream) : LookupOutput
    {
        private readonly SegmentWriter _writer = CorpusFormats.ByName("tmx")!.CreateWriter(stream, ExportOptions.Default);
        private readonly HashSet<long> _written = [];

        public override void Note(MemoryQuery query, IReadOnlyList<MemoryMatch> matches)
        {
            foreach (var match in matches.Where(match => _written.Add(match.Unit.Id)))
                _writer.Write(match.Unit.Segment);
        }

        public override void Complete() => _writer.Complete();

        public override void Dispose() => _writer.Dispose();
    }
}

/// <summary>Matches for people: the translation, the memory's text with what differs marked, and where it is from.</summary>
internal sealed class LookupView(Stream stream, bool isColored, bool isList) : LookupOutput
{
    private const string Gap = "       ";
    private const string MemoryColor = "9;31";
    private const string QueryColor = "32";
    private readonly DisplayWriter _writer = new(stream);
    private bool _hasWritten;

    public override void Note(MemoryQuery query, IReadOnlyList<MemoryMatch> matches)
    {
        if (isList)
        {
            if (_hasWritten)
                _writer.WriteLine();
            _writer.WriteLine(TextColumns.OnOneLine(query.Text));
        }

        _hasWritten = true;
        if (matches.Count == 0)
            _writer.WriteLine("  no match");
        foreach (var match in matches)
            Print(query, match);
    }

    public override void Complete() => _writer.Flush();

    public override void Dispose() => _writer.Dispose();

    private void Print(MemoryQuery query, MemoryMatch match)
    {
        _writer.WriteLine(FormattableString.Invariant($"  {match.Score,3}  {TextColumns.OnOneLine(match.WithNumbers ?? match.Target)}"));
        if (match.WithNumbers is not null)
            _writer.WriteLine($"{Gap}{TextColumns.OnOneLine(match.Target)} (its numbers were put in)");
        _writer.WriteLine([Gap, .. Marked(query.Text, match)]);
        _writer.WriteLine($"{Gap}{string.Join("; ", Facts(match))}");
    }

    /// <summary>The memory's text, with what only it has struck out and what only the query has put in.</summary>
    private List<Styled> Marked(string query, MemoryMatch match)
    {
        var marked = new List<Styled>();
        var at = 0;
        foreach (var place in match.Differences)
        {
            marked.Add(TextColumns.OnOneLine(match.Source[at..place.Unit.Start]));
            if (place.Unit.Length > 0)
                marked.Add(Mark(match.Source.Substring(place.Unit.Start, place.Unit.Length), "[-", "-]", MemoryColor));
            if (place.Query.Length > 0)
                marked.Add(Mark(query.Substring(place.Query.Start, place.Query.Length), "{+", "+}", QueryColor));
            at = place.Unit.End;
        }

        marked.Add(TextColumns.OnOneLine(match.Source[at..]));
        return marked;
    }

    private Styled Mark(string text, string open, string close, string color) =>
        isColored ? new Styled(TextColumns.OnOneLine(text), color) : $"{open}{TextColumns.OnOneLine(text)}{close}";

    private static IEnumerable<string> Facts(MemoryMatch match)
    {
        var segment = match.Unit.Segment;
        yield return segment.Id + (segment.Speaker is { } speaker ? $" ({speaker})" : "");
        if (match.Times > 1)
            yield return FormattableString.Invariant($"{match.Times} times");
        if (match.Score < MemoryScore.Exact)
        {
            yield return FormattableString.Invariant(
                $"stems {match.Figures.Stems}, words {match.Figures.Words}, with marks {match.Figures.All}");
        }

        foreach (var (reason, points) in match.Penalties)
            yield return FormattableString.Invariant($"{reason} -{points}");
    }
}
