using System.CommandLine;
using Aligner.Cli.Display;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Memory;
using Aligner.Text;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory info</c>: what a memory holds, in numbers.</summary>
internal sealed class MemoryInfoCommand : Command, IHasExamples
{
    public MemoryInfoCommand(CliStreams streams)
        : base("info", "Tells what a memory holds: pairs, documents, dates, the size of the file.")
    {
        Arguments.Add(Memory);
        Options.Add(Documents);
        Options.Add(Json);
        SetAction((result, _) => Task.Run(() => Run(result, streams), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory info memory.db --documents",
        "aligner memory add memory.db lessons && aligner memory info memory.db --json | jq .pairs",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private Option<bool> Documents { get; } = new("--documents") { Description = "List the documents with their numbers of pairs." };

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };

    private int Run(ParseResult result, CliStreams streams) =>
        OpenMemory.Run(streams, result.GetRequiredValue(Memory), MemoryAccess.Read, memory =>
    {
        var info = MemoryInfo.Of(memory);
        IReadOnlyList<(string Name, long Units)>? documents = result.GetValue(Documents) ? [.. memory.Documents()] : null;
        if (result.GetValue(Json))
            WriteJson(info, documents, streams.Output);
        else
            Print(info, documents, streams.Output);
        return ExitCode.Done;
    });

    private static void Print(MemoryInfo info, IReadOnlyList<(string Name, long Units)>? documents, Stream stream)
    {
        using var writer = new DisplayWriter(stream);
        writer.WriteLine(FormattableString.Invariant(
            $"{Counted.Of(info.Units, "pair")} in {Counted.Of(info.Documents, "document")}, {info.Reviewed} reviewed; format {info.Format}, {info.Bytes / 1e6:0.0} MB"));
        if (info.Oldest is { } oldest && info.Newest is { } newest)
            writer.WriteLine($"dates from {FieldText.Date(oldest)} to {FieldText.Date(newest)}");
        if (info.Removed > 0)
            writer.WriteLine($"{Counted.Of(info.Removed, "removed pair")} still in the indexes; 'aligner memory compact' takes them out");
        foreach (var (name, units) in documents ?? [])
            writer.WriteLine(FormattableString.Invariant($"{units,8}  {name}"));
    }

    private static void WriteJson(MemoryInfo info, IReadOnlyList<(string Name, long Units)>? documents, Stream stream) =>
        IndentedJson.Write(stream, json =>
    {
        json.WriteNumber("format", info.Format);
        json.WriteNumber("pairs", info.Units);
        json.WriteNumber("documents", info.Documents);
        json.WriteNumber("reviewed", info.Reviewed);
        json.WriteString("oldest", info.Oldest is { } oldest ? FieldText.Date(oldest) : null);
        json.WriteString("newest", info.Newest is { } newest ? FieldText.Date(newest) : null);
        json.WriteNumber("removed_in_indexes", info.Removed);
        json.WriteNumber("bytes", info.Bytes);
        if (documents is null)
            return;
        json.WriteStartObject("pairs_by_document");
        foreach (var (name, units) in documents)
            json.WriteNumber(name, units);
        json.WriteEndObject();
    });
}
