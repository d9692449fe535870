using System.CommandLine;
using Aligner.Cli.Display;
using Aligner.Memory;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory verify</c>: whether a memory is whole.</summary>
internal sealed class MemoryVerifyCommand : Command, IHasExamples
{
    public MemoryVerifyCommand(CliStreams streams)
        : base("verify", "Says whether a memory is whole: by SQLite's own check of the file, and by comparing the indexes with the texts.")
    {
        Arguments.Add(Memory);
        SetAction((result, _) => Task.Run(() => Run(result.GetRequiredValue(Memory), streams), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory verify memory.db",
        "aligner memory add memory.db lessons; aligner memory verify memory.db || aligner memory compact memory.db",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private static int Run(string path, CliStreams streams) => OpenMemory.Run(streams, path, MemoryAccess.Read, memory =>
    {
        List<string> wrong = [.. MemoryVerifier.Verify(memory)];
        foreach (var what in wrong)
            streams.Error.WriteLine(new Problem("AL1402", Severity.Error, path, 1, 1, what));
        if (wrong.Count > 0)
            return ExitCode.Input;
        using var writer = new DisplayWriter(streams.Output);
        writer.WriteLine($"the memory is whole: {Counted.Of(memory.Count, "pair")}");
        return ExitCode.Done;
    });
}
