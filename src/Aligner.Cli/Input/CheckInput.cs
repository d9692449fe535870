using System.Collections.Immutable;
using Aligner.Cli.Input.Files;
using Aligner.Formats;
using Aligner.Formats.Streams;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Cli.Input;

/// <summary>Reads what is to be checked: corpora as they are, sources aligned on the way.</summary>
internal sealed class CheckInput(Stream standardInput, Action<Problem> report, SourceOptions options, Segmenter segmenter,
    CancellationToken cancellation)
{
    private readonly Dictionary<string, ImmutableArray<LexiconTerm>> _shortlists = new(StringComparer.Ordinal);
    private Stream _standardInput = standardInput;

    /// <summary>The files of the folders that were not read.</summary>
    public PassedOver PassedOver { get; } = new();

    /// <summary>The terms that a document itself lists, once its segments are being read.</summary>
    public ImmutableArray<LexiconTerm> Shortlist(string document) => _shortlists.GetValueOrDefault(document, []);

    /// <summary>The segments of all inputs; what cannot be read is told and passed over.</summary>
    public IEnumerable<Segment> Segments(IReadOnlyList<string> inputs)
    {
        var sources = new SourceSegments(segmenter, report, Note, cancellation) { Options = options, PassedOver = PassedOver };
        return InputRuns.Of(inputs, input => !IsCorpus(input))
            .SelectMany(run => run.AreSources
                ? sources.Read(run.Inputs, _standardInput)
                : new CorpusInput(_standardInput, report, null, cancellation) { PassedOver = PassedOver }.Segments(run.Inputs));
    }

    private void Note(Transcript transcript) =>
        _shortlists[transcript.Name] = [.. transcript.Terms.Select(term => new LexiconTerm(term.English, term.Chinese))];

    /// <summary>A file is recognised by its content; a folder holds corpora where it holds no source.</summary>
    private bool IsCorpus(string input)
    {
        if (input == InputFile.StandardInput)
            return IsCorpusPiped();
        if (InputSystem.IsFolder(input))
            return !SourceSegments.IsIn(input, options.MaxSize);
        return InputSystem.Exists(input) && IsCorpusFile(input);
    }

    private bool IsCorpusPiped()
    {
        try
        {
            (var head, _standardInput) = CorpusReader.Open(_standardInput, "stdin");
            return CorpusReader.Detect(head) is not null;
        }
        catch (InvalidDataException error)
        {
            // Whoever reads it tells what is wrong with it.
            _standardInput = DamagedStream.Of(error);
            return true;
        }
    }

    private static bool IsCorpusFile(string path)
    {
        try
        {
            using var stream = InputSystem.Open(path);
            return CorpusReader.Detect(CorpusReader.Open(stream, path).Head) is not null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Whoever reads it tells what is wrong with it.
            return false;
        }
    }

    /// <summary>What could not be unpacked.</summary>
    private sealed class DamagedStream(InvalidDataException error) : ForwardStream
    {
        public static DamagedStream Of(InvalidDataException error) => new DamagedStream(error);

        public override bool CanRead => true;

        public override int Read(Span<byte> buffer) => throw error;
    }
}
