using Aligner.Corpus;
using Aligner.Corpus.Concordance;
using Aligner.Exchange;

namespace Aligner.Cli.Display;

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
        _ => new ConcordanceView(streams.Output, streams.Columns is > 0 and var columns ? columns : ConcordanceView.DefaultColumns, streams.IsColored, options.Context),
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
