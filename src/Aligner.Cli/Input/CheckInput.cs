using System.Collections.Immutable;
using Aligner.Corpus;
using Aligner.Exchange;
using Aligner.Lexicon;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Input;

/// <summary>Reads what is to be checked: corpora as they are, sources aligned on the way.</summary>
internal sealed class CheckInput(Stream standardInput, Action<Problem> report, SourceEncoding? encoding, Segmenter segmenter, CancellationToken cancellation)
{
    private readonly Dictionary<string, ImmutableArray<LexiconTerm>> _shortlists = new(StringComparer.Ordinal);
    private Stream _standardInput = standardInput;

    /// <summary>The terms that a document itself lists, once its segments are being read.</summary>
    public ImmutableArray<LexiconTerm> Shortlist(string document) => _shortlists.GetValueOrDefault(document, []);

    /// <summary>The segments of all inputs; what cannot be read is told and passed over.</summary>
    public IEnumerable<Segment> Segments(IReadOnlyList<string> inputs)
    {
        var corpora = new HashSet<string>(inputs.Where(IsCorpus));
        foreach (var group in Runs(inputs, corpora.Contains))
        {
            foreach (var segment in corpora.Contains(group[0]) ? new CorpusInput(_standardInput, report, null, cancellation).Segments(group) : OfSources(group))
                yield return segment;
        }
    }

    /// <summary>Inputs of one kind in a row are read together, so that the two files of a pair find each other.</summary>
    private static IEnumerable<List<string>> Runs(IReadOnlyList<string> inputs, Func<string, bool> isCorpus)
    {
        var run = new List<string>();
        foreach (var input in inputs)
        {
            if (run.Count > 0 && isCorpus(run[0]) != isCorpus(input))
            {
                yield return run;
                run = [];
            }

            run.Add(input);
        }

        yield return run;
    }

    /// <summary>A file is told by its content; a folder holds corpora where it holds no source.</summary>
    private bool IsCorpus(string input)
    {
        if (input == InputFile.StandardInput)
        {
            (var head, _standardInput) = CorpusReader.Open(_standardInput, "stdin");
            return CorpusReader.Detect(head) is not null;
        }

        if (Directory.Exists(input))
            return new InputFinder().Find([input]).Count == 0;
        return File.Exists(input) && IsCorpusFile(input);
    }

    private static bool IsCorpusFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return CorpusReader.Detect(CorpusReader.Open(stream, path).Head) is not null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Whoever reads it tells what is wrong with it.
            return false;
        }
    }

    private IEnumerable<Segment> OfSources(List<string> inputs)
    {
        var finder = new InputFinder();
        var files = finder.Find(inputs);
        finder.Problems.ForEach(report);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var segment in OfSource(file))
                yield return segment;
        }
    }

    private IEnumerable<Segment> OfSource(InputFile file)
    {
        var read = file.Chinese is null
            ? InputReader.Read(file, _standardInput, encoding)
            : InputReader.ReadPair(file, _standardInput, encoding, () => new TimelinePairer(TimelineOptions.Default, segmenter.Lexicon), cancellation);
        foreach (var problem in read.Transcript?.Problems ?? [read.Problem!])
            report(problem);
        if (read.Transcript is not { } transcript)
            return [];
        _shortlists[transcript.Name] = [.. transcript.Terms.Select(term => new LexiconTerm(term.English, term.Chinese))];
        return segmenter.Segments(transcript, cancellation);
    }
}
