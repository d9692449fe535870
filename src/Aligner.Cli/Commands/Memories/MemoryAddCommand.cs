using System.CommandLine;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Exchange;
using Aligner.Memory;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory add</c>: corpora, and sources aligned on the way, into a memory.</summary>
internal sealed class MemoryAddCommand : Command, IHasExamples
{
    public MemoryAddCommand(CliStreams streams)
        : base("add", "Adds corpora, or transcripts, which are aligned first; makes the memory where it is not there. What is in it already is not added again.")
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
        Description = "Corpora or transcripts: files, folders, or - for standard input, which is read too where nothing is named and something is piped in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private Option<bool> Reviewed { get; } = new("--reviewed") { Description = "A person has confirmed these pairs." };

    private Option<bool> Replace { get; } = new("--replace") { Description = "Take away the pairs of the same documents that do not come again." };

    private Option<DateTimeOffset?> Date { get; } = new("--date")
    {
        Description = "The date of what is new or changed, as 2026-05-01T12:00:00Z, or now; SOURCE_DATE_EPOCH, else none, unless given.",
        HelpName = "time",
        CustomParser = TimeOption.Parse,
        DefaultValueFactory = TimeOption.FromEnvironment,
    };

    private Option<CorpusFormat?> From { get; } = FormatOption.Make("--from", [.. CorpusFormats.All.Where(format => format.CanRead)], "The format of the inputs; told by their content unless given.");

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        var inputs = result.GetValue(Inputs) is { Length: > 0 } named ? named : [InputFile.StandardInput];
        var request = new CorpusRequest(inputs, result.GetValue(From), new OutputPlan(null, false, []), ExportOptions.Default);
        var run = new CorpusRun(streams, request, cancellation) { Sources = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize), result.GetValue(Layout)) };
        var options = new AddOptions(result.GetValue(Reviewed), result.GetValue(Date), result.GetValue(Replace));
        return OpenMemory.Run(streams, result.GetRequiredValue(Memory), MemoryAccess.Create, memory => run.Take(segments =>
        {
            using var writer = new MemoryWriter(memory);
            var counts = writer.Add(segments, options);
            writer.Complete();
            streams.Error.WriteLine(LineOf(counts));
        }));
    }

    private static string LineOf(AddCounts counts)
    {
        var rest = new List<string>();
        if (counts.Removed > 0)
            rest.Add(FormattableString.Invariant($"{counts.Removed} removed"));
        if (counts.LeftOut > 0)
            rest.Add($"{Counted.Of(counts.LeftOut, "segment")} left out, with one side only or excluded");
        return string.Join(", ", rest.Prepend(FormattableString.Invariant($"{Counted.Of(counts.Added, "pair")} added, {counts.Changed} changed, {counts.Known} there already")));
    }
}
