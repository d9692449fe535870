using System.CommandLine;
using Aligner.Cli.Display;
using Aligner.Memory;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory remove</c>: documents or single pairs out of a memory.</summary>
internal sealed class MemoryRemoveCommand : Command, IHasExamples
{
    public MemoryRemoveCommand(CliStreams streams)
        : base("remove", "Removes documents, or single pairs, from a memory.")
    {
        Arguments.Add(Memory);
        Options.Add(Document);
        Options.Add(Id);
        Validators.Add(result =>
        {
            if (result.GetValue(Document) is not { Length: > 0 } && result.GetValue(Id) is not { Length: > 0 })
                result.AddError("nothing to remove: give --document or --id");
        });
        SetAction((result, _) => Task.Run(() => Run(result, streams), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory remove memory.db --document lesson-01",
        "aligner memory add memory.db lessons && aligner memory remove memory.db --id lesson-01#title/1",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private Option<string[]> Document { get; } = new("--document") { Description = "Remove all pairs of this document; may be given several times.", HelpName = "name" };

    private Option<string[]> Id { get; } = new("--id") { Description = "Remove the pair with this id; may be given several times.", HelpName = "id" };

    private int Run(ParseResult result, CliStreams streams) => OpenMemory.Run(streams, result.GetRequiredValue(Memory), MemoryAccess.Write, memory =>
    {
        using var writer = new MemoryWriter(memory);
        var (removed, isMissing) = (0L, false);
        foreach (var (what, name, count) in Each(result, writer))
        {
            removed += count;
            if (count > 0)
                continue;
            isMissing = true;
            streams.Error.WriteLine(new Problem("AL1404", Severity.Error, result.GetRequiredValue(Memory), 1, 1, $"the memory has no {what} '{name}'"));
        }

        writer.Complete();
        streams.Error.WriteLine($"{Counted.Of(removed, "pair")} removed");
        return isMissing ? ExitCode.Input : ExitCode.Done;
    });

    private IEnumerable<(string What, string Name, long Count)> Each(ParseResult result, MemoryWriter writer) =>
        (result.GetValue(Document) ?? []).Select(name => ("document", name, writer.RemoveDocument(name)))
        .Concat((result.GetValue(Id) ?? []).Select(id => ("pair", id, writer.RemoveUnit(id))));
}
