using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Cli.Running;
using Aligner.Reports;
using Aligner.Segments;
using Aligner.Segments.Concordance;
using Aligner.Text;

namespace Aligner.Cli.Display.Concordance;

/// <summary>Takes every segment that was searched, with what was found in it, and prints.</summary>
internal abstract class ConcordanceOutput(Stream stream) : IDisposable
{
    protected DisplayWriter Writer { get; } = new(stream);

    public static ConcordanceOutput Make(CliStreams streams, ConcordanceOptions options)
    {
        if (options.Shows == ConcordanceShows.Collocates)
            return new CollocateView(streams.Output, options.Layout == ConcordanceLayout.Json);
        if (options.Shows == ConcordanceShows.Count)
            return new CountView(streams.Output);
        if (options.Shows == ConcordanceShows.Documents)
            return new DocumentCounts(streams.Output, options.Layout == ConcordanceLayout.Json);
        return new ConcordanceSelection(streams.Output, MakeList(streams, options), options.Order, options.Limit);
    }

    /// <summary>Whether no more is taken.</summary>
    public virtual bool IsFull => false;

    /// <param name="segment">Any.</param>
    /// <param name="hit">Null where nothing was found in it.</param>
    public abstract void Note(Segment segment, SearchHit? hit);

    /// <summary>Prints what there is to say at the end.</summary>
    public virtual void Complete() => Writer.Flush();

    public void Dispose()
    {
        Close();
        Writer.Dispose();
    }

    protected virtual void Close()
    {
    }

    private static ConcordanceOutput MakeList(CliStreams streams, ConcordanceOptions options) => options.Layout switch
    {
        ConcordanceLayout.Json => new ConcordanceJson(streams.Output),
        ConcordanceLayout.Csv => new ConcordanceTable(streams.Output, ',', options.Context),
        ConcordanceLayout.Tsv => new ConcordanceTable(streams.Output, '\t', options.Context),
        ConcordanceLayout.Html => new ConcordancePage(streams.Output, options.Pattern),
        _ => new ConcordanceView(streams.Output, streams.Columns is > 0 and var columns
            ? columns : ConcordanceView.DefaultColumns, streams.IsColored, options.Context),
    };

    /// <summary>How many segments of each document have it, the most first.</summary>
    private sealed class DocumentCounts(Stream stream, bool isJson) : ConcordanceOutput(stream)
    {
        private readonly Stream _stream = stream;
        private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

        public override void Note(Segment segment, SearchHit? hit)
        {
            if (hit is not null)
                _counts[segment.Document] = _counts.GetValueOrDefault(segment.Document) + 1;
        }

        public override void Complete()
        {
            var rows = _counts.OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal);
            if (isJson)
            {
                IndentedJson.Write(_stream, json =>
                {
                    foreach (var (document, count) in rows)
                        json.WriteNumber(document, count);
                });
            }
            else
            {
                foreach (var (document, count) in rows)
                    Writer.WriteLine(FormattableString.Invariant($"{count,8}  {document}"));
            }

            base.Complete();
        }
    }

    private sealed class CountView(Stream stream) : ConcordanceOutput(stream)
    {
        private long _found;

        public override void Note(Segment segment, SearchHit? hit) => _found += hit is null ? 0 : 1;

        public override void Complete()
        {
            Writer.WriteLine(FormattableString.Invariant($"{_found}"));
            base.Complete();
        }
    }
}

/// <summary>A JSON object for each segment in which something was found; places are offsets and lengths in UTF-16 code units.</summary>
internal sealed class ConcordanceJson(Stream stream) : ConcordanceOutput(stream)
{
    private readonly Stream _stream = stream;
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance });

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (hit is null)
            return;
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("id", segment.Id);
        _json.WriteSecondsOrNull("start", segment.Range?.Start);
        _json.WriteString("en", segment.English);
        _json.WriteString("zh", segment.Chinese);
        WritePlaces("en_matches", hit.English);
        WritePlaces("zh_matches", hit.Chinese);
        WritePlaces("zh_translations", [.. hit.English.SelectMany(place => hit.TranslationOf(Side.English, place)).Distinct()]);
        WritePlaces("en_translations", [.. hit.Chinese.SelectMany(place => hit.TranslationOf(Side.Chinese, place)).Distinct()]);
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    private void WritePlaces(string name, ImmutableArray<TextSpan> places) => _json.WriteArray(name, places, (json, place) =>
    {
        json.WriteStartArray();
        json.WriteNumberValue(place.Start);
        json.WriteNumberValue(place.Length);
        json.WriteEndArray();
    });
}

/// <summary>A page of all that was found.</summary>
internal sealed class ConcordancePage(Stream stream, string pattern) : ConcordanceOutput(stream)
{
    private readonly Stream _stream = stream;
    private readonly List<SearchHit> _hits = [];

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (hit is not null)
            _hits.Add(hit);
    }

    public override void Complete()
    {
        ConcordanceReport.Write(pattern, _hits, _stream);
        base.Complete();
    }
}

/// <summary>Passes on what was found, in an order and up to a number. Only an order keeps what is found until the end.</summary>
internal sealed class ConcordanceSelection(Stream stream, ConcordanceOutput next, ConcordanceOrder order, int? limit)
    : ConcordanceOutput(stream)
{
    private readonly List<SearchHit> _hits = [];
    private int _passed;

    public override bool IsFull => order == ConcordanceOrder.Found && _passed >= limit;

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (order == ConcordanceOrder.Found)
            Pass(segment, hit);
        else if (hit is not null)
            _hits.Add(hit);
    }

    public override void Complete()
    {
        foreach (var hit in ConcordanceSorter.Sort(_hits, order))
            Pass(hit.Segment, hit);
        next.Complete();
    }

    protected override void Close() => next.Dispose();

    private void Pass(Segment segment, SearchHit? hit)
    {
        if (hit is null || _passed >= limit)
            return;
        _passed++;
        next.Note(segment, hit);
    }
}

/// <summary>A row for each place that was found.</summary>
internal sealed class ConcordanceTable(Stream stream, char separator, int? context) : ConcordanceOutput(stream)
{
    private readonly ConcordanceCsv _csv = new(stream, separator, context);

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (hit is not null)
            _csv.Write(hit);
    }

    public override void Complete()
    {
        _csv.Complete();
        base.Complete();
    }

    protected override void Close() => _csv.Dispose();
}
