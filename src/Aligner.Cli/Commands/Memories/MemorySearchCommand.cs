using System.CommandLine;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Display;
using Aligner.Memory;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory search</c>: the concordance over a memory.</summary>
internal sealed class MemorySearchCommand : Command, IHasExamples
{
    public MemorySearchCommand(CliStreams streams)
        : base("search", "Finds words in a memory and shows them in context, as 'aligner search' does over files.")
    {
        Arguments.Add(Memory);
        Arguments.Add(Search.Pattern);
        foreach (var option in Search.All)
            Options.Add(option);
        Validators.Add(Search.Check);
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory search memory.db 马帮",
        "aligner memory add memory.db lessons && aligner memory search memory.db 'zh:茶 en:tea' --sort right --limit 20",
        "aligner memory add memory.db lessons && aligner memory search memory.db caravan --word --by-document",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private SearchOptionSet Search { get; } = new();

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation) => OpenMemory.Run(streams, result.GetRequiredValue(Memory), MemoryAccess.Read, memory =>
    {
        using var snapshot = memory.Snapshot();
        using var output = ConcordanceOutput.Make(streams, Search.Read(result));
        var query = Search.QueryOf(result);
        if (Search.NeedsAll(result))
        {
            foreach (var unit in memory.UnitsAsAdded())
            {
                cancellation.ThrowIfCancellationRequested();
                output.Note(unit.Segment, query.Match(unit.Segment));
            }
        }
        else
        {
            foreach (var hit in new MemorySearch(memory).Find(query))
            {
                cancellation.ThrowIfCancellationRequested();
                output.Note(hit.Segment, hit);
                if (output.IsFull)
                    break;
            }
        }

        output.Complete();
        return ExitCode.Done;
    });
}
