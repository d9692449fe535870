using System.CommandLine;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Configuration;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Memory;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory export</c>: a memory as a corpus in any format.</summary>
internal sealed class MemoryExportCommand : Command, IHasExamples
{
    private readonly ExportOptionSet _export;
    private readonly CliStreams _streams;

    public MemoryExportCommand(CliStreams streams)
        : base("export", "Writes a memory as a corpus. The same documents give the same bytes, in whatever order they were added.")
    {
        _streams = streams;
        _export = new ExportOptionSet(streams.Settings);
        Arguments.Add(Memory);
        foreach (var option in (Option[])[Out, To, Force, .. _export.All])
            Options.Add(option);
        Validators.Add(result =>
        {
            if (OutputPlan.Make(result.GetValue(Out), result.GetValue(To) ?? []).Error is { } error)
                result.AddError(error);
            FileClash.CheckOutputs(result, ("the memory", FileClash.MemoryFiles(result.GetValue(Memory))), ("-o", [result.GetValue(Out)]));
        });
        SetAction((result, cancellation) => Task.Run(() => Run(result, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory export memory.db -o team.tmx",
        "aligner memory add memory.db lessons && aligner memory export memory.db -o all/ --to jsonl,xlsx",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private Option<string?> Out { get; } = new("--output", "-o")
    {
        Description = "A file for all, a folder for a file per document, or - for standard output (the default).",
        HelpName = "file|folder|-",
    };

    private Option<CorpusFormat[]> To { get; } =
        FormatOption.MakeList("--to", CorpusFormats.All,
            "The formats to write; the extension of the output file where there is one, else jsonl.");

    private Option<bool> Force { get; } = ForceOption.Make();

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        SettingsLine.Tell(_streams, _export.EffectsOfSettings(result));
        var request = new CorpusRequest([], null, OutputPlan.Make(result.GetValue(Out), result.GetValue(To) ?? []).Plan!,
            _export.Read(result))
        { IsForced = result.GetValue(Force) };
        return OpenMemory.Run(_streams, result.GetRequiredValue(Memory), MemoryAccess.Read, memory =>
        {
            using var snapshot = memory.Snapshot();
            return new CorpusRun(_streams, request, cancellation).WriteAll(memory.Units().Select(unit => unit.Segment));
        });
    }
}
