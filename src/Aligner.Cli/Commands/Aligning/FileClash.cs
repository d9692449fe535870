using System.CommandLine.Parsing;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Output;
using Aligner.Formats;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Commands.Aligning;

/// <summary>Options that name one file twice: to write two things into it, or to write into what is read.</summary>
internal static class FileClash
{
    /// <summary>Adds an error for each file that two of the options would write.</summary>
    /// <param name="result">Takes the errors.</param>
    /// <param name="outputs">Options, each with the paths that it writes.</param>
    public static void CheckOutputs(CommandResult result, params IReadOnlyList<(string Option, IEnumerable<string?> Paths)> outputs)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (option, path) in outputs.SelectMany(output => output.Paths, (output, path) => (output.Option, path)))
        {
            if (IdentityOf(path) is { } identity && !taken.TryAdd(identity, option) && taken[identity] != option)
                result.AddError($"{taken[identity]} and {option} name one file: '{path}'; each needs its own");
        }
    }

    /// <summary>Adds an error for each option that would write into an input.</summary>
    /// <param name="result">Takes the errors.</param>
    /// <param name="inputs">Files and folders that are read.</param>
    /// <param name="outputs">Options, each with the path that it writes.</param>
    public static void CheckInputs(CommandResult result, IEnumerable<string?> inputs,
        params IReadOnlyList<(string Option, string? Path)> outputs)
    {
        if (outputs.All(output => output.Path is null))
            return;
        var named = new NamedInputs(inputs.OfType<string>(), IsRead);
        foreach (var (option, path) in outputs)
        {
            if (path is { Length: > 0 } and not OutputPlan.StandardOutput && named.Has(path))
                result.AddError($"{option} names an input, which it would replace: '{path}'");
        }
    }

    /// <summary>A memory with the files that SQLite has beside it while it is open.</summary>
    public static IEnumerable<string> MemoryFiles(string? memory) =>
        memory is null ? [] : [memory, memory + "-wal", memory + "-shm", memory + "-journal"];

    /// <summary>Whether a corpus has the name of a corpus.</summary>
    public static bool IsCorpusName(string path) =>
        CorpusFormats.ByExtension(SourceFormats.WithoutCompression(path)) is { IsToldByName: true };

    private static bool IsRead(string path) => IsCorpusName(path) || SourceFormats.HasKnownExtension(path);

    /// <summary>What is the same for all names of a file; null where writing twice does no harm.</summary>
    private static string? IdentityOf(string? path) => path switch
    {
        null or "" => null,
        OutputPlan.StandardOutput => OutputPlan.StandardOutput,
        _ when DevicePath.Is(path) => DevicePath.IsStandardOutput(path) ? OutputPlan.StandardOutput : null,
        _ => RealPath.Of(path).TrimEnd(Path.DirectorySeparatorChar),
    };
}
