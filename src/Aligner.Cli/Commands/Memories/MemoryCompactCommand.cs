using System.CommandLine;
using Aligner.Memory;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory compact</c>: the indexes anew, and no room unused.</summary>
internal sealed class MemoryCompactCommand : Command, IHasExamples
{
    public MemoryCompactCommand(CliStreams streams)
        : base("compact", "Makes the indexes of a memory anew from its texts and gives back the room of what was removed.")
    {
        Arguments.Add(Memory);
        SetAction((result, _) => Task.Run(() => Run(result.GetRequiredValue(Memory), streams), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory compact memory.db",
        "aligner memory add memory.db lessons && aligner memory remove memory.db --document lesson-01 && aligner memory compact memory.db",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private static int Run(string path, CliStreams streams) => OpenMemory.Run(streams, path, MemoryAccess.Write, memory =>
    {
        var before = MemoryInfo.Of(memory).Bytes;
        using (var writer = new MemoryWriter(memory))
        {
            writer.Compact();
            writer.Complete();
        }

        streams.Error.WriteLine(FormattableString.Invariant($"{before / 1e6:0.0} MB before, {MemoryInfo.Of(memory).Bytes / 1e6:0.0} MB now"));
        return ExitCode.Done;
    });
}
