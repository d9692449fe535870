using System.CommandLine;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Display;
using Aligner.Cli.Display.Concordance;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Memory;
using Aligner.Text;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory</c>: a translation memory in a file, to look things up in.</summary>
internal sealed class MemoryCommand : Command, IHasExamples
{
    public MemoryCommand(CliStreams streams)
        : base("memory", "Keeps pairs in a translation memory, one file of SQLite, and looks things up in it.")
    {
        foreach (var command in (Command[])[new MemoryAddCommand(streams), new MemoryLookupCommand(streams),
            new MemorySearchCommand(streams), new MemoryPretranslateCommand(streams), new MemoryServeCommand(streams),
            new MemoryRemoveCommand(streams), new MemoryExportCommand(streams), new MemoryInfoCommand(streams),
            new MemoryCompactCommand(streams), new MemoryVerifyCommand(streams)])
        {
            Subcommands.Add(command);
        }
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons",
        "aligner memory add memory.db lessons && aligner memory lookup memory.db 'The road between tea and horses'",
    ];
}

/// <summary>The memory that a command works on.</summary>
internal static class MemoryArgument
{
    public static Argument<string> Make() => new("memory") { Description = "The file of the translation memory." };
}

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

        streams.Notes.WriteLine(
            FormattableString.Invariant($"{before / 1e6:0.0} MB before, {MemoryInfo.Of(memory).Bytes / 1e6:0.0} MB now"));
        return ExitCode.Done;
    });
}

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

    private Option<string[]> Document { get; } =
        new("--document") { Description = "Remove all pairs of this document; may be given several times.", HelpName = "name" };

    private Option<string[]> Id { get; } =
        new("--id") { Description = "Remove the pair with this id; may be given several times.", HelpName = "id" };

    private int Run(ParseResult result, CliStreams streams) =>
        OpenMemory.Run(streams, result.GetRequiredValue(Memory), MemoryAccess.Write, memory =>
    {
        using var writer = new MemoryWriter(memory);
        var (removed, isMissing) = (0L, false);
        foreach (var (what, name, count) in Each(result, writer))
        {
            removed += count;
            if (count > 0)
                continue;
            isMissing = true;
            streams.Error.WriteLine(
                new Problem("AL1404", Severity.Error, result.GetRequiredValue(Memory), 1, 1, $"the memory has no {what} '{name}'"));
        }

        writer.Complete();
        streams.Notes.WriteLine($"{Counted.Of(removed, "pair")} removed");
        return isMissing ? ExitCode.Input : ExitCode.Done;
    });

    private IEnumerable<(string What, string Name, long Count)> Each(ParseResult result, MemoryWriter writer) =>
        (result.GetValue(Document) ?? []).Select(name => ("document", name, writer.RemoveDocument(name)))
        .Concat((result.GetValue(Id) ?? []).Select(id => ("pair", id, writer.RemoveUnit(id))));
}

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

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation) =>
        OpenMemory.Run(streams, result.GetRequiredValue(Memory), MemoryAccess.Read, memory =>
    {
        using var snapshot = memory.Snapshot();
        using var output = ConcordanceOutput.Make(streams, Search.Read(result));
        var query = Search.QueryOf(result);
        var hasFound = false;
        if (Search.NeedsAll(result))
        {
            foreach (var unit in memory.UnitsAsAdded())
            {
                cancellation.ThrowIfCancellationRequested();
                var hit = query.Match(unit.Segment);
                hasFound |= hit is not null;
                output.Note(unit.Segment, hit);
            }
        }
        else
        {
            foreach (var hit in new MemorySearch(memory).Find(query))
            {
                cancellation.ThrowIfCancellationRequested();
                hasFound = true;
                output.Note(hit.Segment, hit);
                if (output.IsFull)
                    break;
            }
        }

        SearchCommand.Complete(output, hasFound, streams);
        return ExitCode.Done;
    });
}

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
