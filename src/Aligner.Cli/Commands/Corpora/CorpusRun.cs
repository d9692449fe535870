using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Segments;
using Aligner.Segments.Operations;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Corpora;

/// <summary>One run of a command that reads segments, as a stream.</summary>
internal sealed class CorpusRun(CliStreams streams, CorpusRequest request, CancellationToken cancellation)
{
    private readonly CorpusSummary _summary = new(streams);
    private DocumentOutput? _output;
    private bool _hasUnread;

    /// <summary>Reads all inputs, passes their segments through the step and writes what comes of it.</summary>
    /// <param name="step">Lazy: takes a segment at a time.</param>
    /// <param name="tell">What there is to say of the step when all is written, a line each.</param>
    public int Write(Func<IEnumerable<Segment>, IEnumerable<Segment>> step, Func<IEnumerable<string>>? tell = null) =>
        ExceptionBoundary.Run(streams.Error, () => Write(step(Segments(streams.Input)), tell));

    /// <summary>Reads all inputs side by side and writes what is made of them.</summary>
    /// <param name="step">Takes the corpora, and tells where a document of one is out of order.</param>
    public int WriteEach(Func<IReadOnlyList<IEnumerable<Segment>>, Action<int, string>, IEnumerable<Segment>> step) =>
        ExceptionBoundary.Run(streams.Error, () =>
    {
        var input = new CorpusInput(streams.Input, Note, request.From, cancellation) { PassedOver = _summary.PassedOver };
        var corpora = input.Corpora(request.Inputs);
        return Write(
            step(
                [.. corpora.Select(corpus => corpus.Segments.Select(_summary.Count))],
                (index, document) =>
                    _summary.Note(new Problem("AL0905", Severity.Warning, corpora[index].Path, 1, 1,
                        $"the document '{document}' comes after one whose name is later; the whole is not in order"))),
            null);
    });

    /// <summary>
    /// As <see cref="Write(Func{IEnumerable{Segment}, IEnumerable{Segment}}, Func{IEnumerable{string}})"/>, after all inputs were read once
    /// before.
    /// </summary>
    /// <param name="note">The first reading.</param>
    /// <param name="step">Of the second one.</param>
    /// <param name="tell">What there is to say.</param>
    public int WriteReread(Action<IEnumerable<Segment>> note, Func<IEnumerable<Segment>, IEnumerable<Segment>> step,
        Func<IEnumerable<string>> tell) => ExceptionBoundary.Run(streams.Error, () =>
    {
        using var spooled = request.Inputs.Contains(InputFile.StandardInput) ? Spool.Of(streams.Input, cancellation) : null;
        note(Segments(spooled ?? streams.Input));
        spooled?.Seek(0, SeekOrigin.Begin);
        var second = new CorpusInput(spooled ?? streams.Input, _ => { }, request.From, cancellation) { BeginCorpus = BeginInput };
        return Write(step(second.Segments(request.Inputs)), tell);
    });

    /// <summary>
    /// As <see cref="Write(Func{IEnumerable{Segment}, IEnumerable{Segment}}, Func{IEnumerable{string}})"/>, after each input was corrected
    /// as the logs of the request say.
    /// </summary>
    /// <param name="step">Takes a segment at a time.</param>
    /// <param name="tell">What there is to say.</param>
    /// <param name="rebases">Whether the logs are brought to the inputs as they are.</param>
    public int WriteReviewed(Func<IEnumerable<Segment>, IEnumerable<Segment>> step, Func<IEnumerable<string>>? tell, bool rebases) =>
        ExceptionBoundary.Run(streams.Error, () =>
    {
        if (EditLogs.Load(request.EditsPaths, SourceOptions.Default, Note) is not { } edits)
            return ExitCode.Input;
        var segmenter = new Segmenter(SegmenterOptions.Default with { Edits = edits.Logs, KeepsEdited = rebases });
        var code = Write(step(Reviewed(segmenter)), tell);
        if (rebases)
            EditLogFile.Rebase(edits.Files, segmenter, SourceOptions.Default, streams.Error.WriteLine, Note);
        return code != ExitCode.Done ? code : edits.HaveContradictions ? ExitCode.Found : Code;
    });

    private IEnumerable<Segment> Reviewed(Segmenter segmenter)
    {
        var input = new CorpusInput(streams.Input, Note, request.From, cancellation)
        {
            BeginCorpus = BeginInput,
            PassedOver = _summary.PassedOver,
        };
        foreach (var (path, segments) in input.Corpora(request.Inputs))
        {
            var problems = new List<Problem>();
            var corpus = segmenter.Segments(CorpusDocument.Of(path, segments.Select(_summary.Count)), problems, cancellation);
            problems.ForEach(Note);
            foreach (var segment in corpus)
                yield return segment;
        }

        foreach (var problem in EditLogs.Unapplied(segmenter))
            Note(problem);
    }

    /// <summary>How transcripts are read, which are taken too, and aligned; null where only corpora are taken.</summary>
    public SourceOptions? Sources { get; init; }

    /// <summary>Whether corpora of one name, which have no documents of their own, are told apart by their path.</summary>
    public bool NamesByPath { get; init; }

    /// <summary>Whether the inputs are texts of a person's own, which what is made of them does not replace unasked.</summary>
    public bool AreSources { get; init; }

    /// <summary>Whether something could not be read so far.</summary>
    public bool HasErrors => _summary.HasErrors;

    /// <summary>Takes each transcript before its segments come.</summary>
    public Action<Transcript> NoteTranscript { get; init; } = _ => { };

    /// <summary>Writes each part of the corpus into a file of its own in the folder of the output.</summary>
    public int WriteParts(CorpusSplit split) => ExceptionBoundary.Run(streams.Error, () =>
    {
        using var output = new SplitOutput(Output, request.Export, _summary.Note);
        foreach (var segment in Segments(streams.Input))
            output.Write(split.PartOf(segment), segment);
        output.Complete();
        _summary.Print(output.Accounts, output.Counts);
        return Code;
    });

    /// <summary>Reads all inputs, then prints what was made of them.</summary>
    /// <param name="note">Takes each segment.</param>
    /// <param name="print">Prints.</param>
    /// <param name="isFull">Whether no more segments are wanted.</param>
    public int Read(Action<Segment> note, Action print, Func<bool>? isFull = null) => ExceptionBoundary.Run(streams.Error, () =>
    {
        foreach (var segment in Segments(streams.Input))
        {
            Unforeseen.Try(segment.Document, _summary.Note, () => note(segment));
            if (isFull?.Invoke() == true)
                break;
        }

        if (_summary.HasRead)
            print();
        _summary.PrintPassedOver();
        return Code;
    });

    /// <summary>Reads all inputs as a stream that another takes to its end, and who tells how the run ends.</summary>
    public int Take(Action<IEnumerable<Segment>> take)
    {
        take(Segments(streams.Input));
        _summary.PrintPassedOver();
        return Code;
    }

    /// <summary>Writes segments that come from elsewhere; whoever gives them tells how the run ends.</summary>
    public int WriteAll(IEnumerable<Segment> segments) => Write(segments.Select(_summary.Count), null);

    /// <summary>The segments of another corpus; what is wrong with it is told with the rest.</summary>
    public IEnumerable<Segment> Segments(string path) => new CorpusInput(streams.Input, Note, null, cancellation).Segments([path]);

    private OutputPlan Output => request.Output with
    {
        Replacement = new Replacement(
            new NamedInputs([.. request.Inputs, .. request.EditsPaths, request.Original ?? ""], FileClash.IsCorpusName), AreSources,
            request.IsForced, () => _hasUnread),
        Cancellation = cancellation,
    };

    private int Code => _summary.HasErrors ? ExitCode.Input : ExitCode.Done;

    private int Write(IEnumerable<Segment> segments, Func<IEnumerable<string>>? tell)
    {
        using var output = new DocumentOutput(Output, request.Export, streams.Output, _summary.Note);
        if (output.IsRefused)
            return Code;
        _output = output;
        foreach (var segment in segments)
            output.Write(segment);
        if (_summary.HasRead)
            output.WriteEmpty();
        output.Complete();
        _summary.Print(output.Accounts, tell?.Invoke() ?? []);
        return Code;
    }

    private IEnumerable<Segment> Segments(Stream standardInput) =>
        new CorpusInput(standardInput, Note, request.From, cancellation)
        {
            BeginCorpus = BeginInput,
            PassedOver = _summary.PassedOver,
            NamesByPath = NamesByPath,
            Sources = Sources is { } options
                ? new SourceSegments(new Segmenter(SegmenterOptions.Default), Note, NoteTranscript, cancellation)
                {
                    Options = options,
                    PassedOver = _summary.PassedOver,
                } : null,
        }
            .Segments(request.Inputs).Select(_summary.Count);

    private void BeginInput() => _output?.BeginInput();

    private void Note(Problem problem)
    {
        _hasUnread |= problem.Severity == Severity.Error;
        _summary.Note(problem);
    }
}
