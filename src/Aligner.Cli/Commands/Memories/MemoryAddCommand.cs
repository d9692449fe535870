using System.CommandLine;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Memory;
using Aligner.Segments;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory add</c>: corpora, and sources aligned on the way, into a memory.</summary>
internal sealed class MemoryAddCommand : Command, IHasExamples
{
    public MemoryAddCommand(CliStreams streams)
        : base("add", "Adds corpora, or transcripts, which are aligned first; makes the memory where it is not there. What is in it "
            + "already is not added again.")
    {
        Arguments.Add(Memory);
        Arguments.Add(Inputs);
        Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        foreach (var option in (Option[])[Reviewed, Replace, Date, From, Encoding, Layout, MaxSize])
            Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(Inputs) is not { Length: > 0 } && !streams.IsInputPiped)
                result.AddError("nothing to read: give files or folders, or - for standard input");
            FileClash.CheckInputs(result, result.GetValue(Inputs) ?? [], ("the memory", result.GetValue(Memory)));
        });
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons",
        "aligner memory add memory.db memory.tmx --reviewed",
        "aligner align lesson-01.txt --min-score 0.9 | aligner memory add memory.db --replace",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Corpora or transcripts: files, folders, or - for standard input, which is read too where nothing is named and "
            + "something is piped in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private Option<bool> Reviewed { get; } = new("--reviewed") { Description = "A person has confirmed these pairs." };

    private Option<bool> Replace { get; } =
        new("--replace")
        {
            Description = "Take away the pairs of the same documents that do not come again; nothing where not all could be read.",
        };

    private Option<DateTimeOffset?> Date { get; } = new("--date")
    {
        Description = "The date of what is new or changed, as 2026-05-01T12:00:00Z, or now; SOURCE_DATE_EPOCH, else none, unless given.",
        HelpName = "time",
        CustomParser = TimeOption.Parse,
        DefaultValueFactory = TimeOption.FromEnvironment,
    };

    private Option<CorpusFormat?> From { get; } =
        FormatOption.Make("--from", [.. CorpusFormats.All.Where(format => format.CanRead)],
            "The format of the inputs; recognised by their content unless given.");

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        var inputs = result.GetValue(Inputs) is { Length: > 0 } named ? named : [InputFile.StandardInput];
        var request = new CorpusRequest(inputs, result.GetValue(From), new OutputPlan(null, false, []), ExportOptions.Default);
        var run = new CorpusRun(streams, request,
            cancellation)
        {
            Sources = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize), result.GetValue(Layout)),
            NamesByPath = true,
        };
        var options = new AddOptions(result.GetValue(Reviewed), result.GetValue(Date),
            result.GetValue(Replace))
        { IsWhole = () => !run.HasErrors };
        var memory = result.GetRequiredValue(Memory);
        return ExceptionBoundary.Run(streams.Error, () => Path.Exists(memory)
            ? OpenMemory.Run(streams, memory, MemoryAccess.Create, opened => run.Take(segments => Add(opened, segments, options, streams)))
            : Make(memory, run, options, streams));
    }

    /// <summary>No memory is made where nothing could be read.</summary>
    private static int Make(string path, CorpusRun run, AddOptions options, CliStreams streams)
    {
        var code = ExitCode.Done;
        var read = run.Take(segments =>
        {
            using var each = segments.GetEnumerator();
            var hasFirst = each.MoveNext();
            if (!hasFirst && run.HasErrors)
                return;
            code = OpenMemory.Run(streams, path, MemoryAccess.Create, memory =>
            {
                Add(memory, hasFirst ? Rest(each) : [], options, streams);
                return ExitCode.Done;
            });
        });
        return code == ExitCode.Done ? read : code;
    }

    /// <summary>What an enumerator that has begun gives.</summary>
    private static IEnumerable<Segment> Rest(IEnumerator<Segment> each)
    {
        do
        {
            yield return each.Current;
        }
        while (each.MoveNext());
    }

    private static void Add(TranslationMemory memory, IEnumerable<Segment> segments, AddOptions options, CliStreams streams)
    {
        using var writer = new MemoryWriter(memory);
        var counts = writer.Add(segments, options);
        writer.Complete();
        streams.Notes.WriteLine(LineOf(counts));
        if (options.Replaces && !options.IsWhole())
            streams.Error.WriteLine("nothing was removed, since not all of the input could be read");
    }

    private static string LineOf(AddCounts counts)
    {
        var rest = new List<string>();
        if (counts.Removed > 0)
            rest.Add(FormattableString.Invariant($"{counts.Removed} removed"));
        if (counts.LeftOut > 0)
            rest.Add($"{Counted.Of(counts.LeftOut, "segment")} left out, with one side only or excluded");
        return string.Join(", ",
            rest.Prepend(FormattableString.Invariant(
                $"{Counted.Of(counts.Added, "pair")} added, {counts.Changed} changed, {counts.Known} there already")));
    }
}
