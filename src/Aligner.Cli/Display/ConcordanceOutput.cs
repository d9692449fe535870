using Aligner.Corpus;
using Aligner.Corpus.Concordance;

namespace Aligner.Cli.Display;

/// <summary>Takes every segment that was searched, with what was found in it, and prints.</summary>
internal abstract class ConcordanceOutput(Stream stream) : IDisposable
{
    protected DisplayWriter Writer { get; } = new(stream);

    public static ConcordanceOutput Make(CliStreams streams, bool collocates, bool count, bool json)
    {
        if (collocates)
            return new CollocateView(streams.Output, json);
        if (count)
            return new CountView(streams.Output);
        return json ? new ConcordanceJson(streams.Output) : new ConcordanceView(streams.Output, streams.Columns is > 0 and var columns ? columns : ConcordanceView.DefaultColumns, streams.IsColored);
    }

    /// <param name="segment">Any.</param>
    /// <param name="hit">Null where nothing was found in it.</param>
    public abstract void Note(Segment segment, SearchHit? hit);

    /// <summary>Prints what there is to say at the end.</summary>
    public virtual void Complete() => Writer.Flush();

    public void Dispose() => Writer.Dispose();

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
