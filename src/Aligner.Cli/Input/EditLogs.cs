using System.Collections.Immutable;
using Aligner.Cli.Commands;
using Aligner.Edits;
using Aligner.Transcripts;

namespace Aligner.Cli.Input;

/// <summary>The edit logs that a run applies.</summary>
internal static class EditLogs
{
    /// <summary>How the names of logs end.</summary>
    public const string Ending = ".edits.jsonl";

    /// <summary>The log, or those in the folder, in the order of their names.</summary>
    public static IEnumerable<string> PathsOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    /// <summary>Null where one cannot be read, which is then told.</summary>
    public static ImmutableArray<EditLog>? Load(string path, SourceOptions sources, Action<Problem> report)
    {
        var logs = ImmutableArray.CreateBuilder<EditLog>();
        var isWhole = true;
        var files = PathsOf(path).ToList();
        if (files.Count == 0)
        {
            report(new Problem("AL1307", Severity.Error, path, 1, 1, $"the folder has no edit log; looked for *{Ending}"));
            return null;
        }

        foreach (var file in files)
        {
            var read = Resources.ReadBytes(file, sources, report) is { } bytes ? EditLogReader.Read(file, bytes) : null;
            foreach (var problem in read?.Problems ?? [])
                report(problem);
            var first = read?.Log is { } log ? logs.FirstOrDefault(known => known.Document == log.Document) : null;
            if (first is not null)
                report(new Problem("AL1305", Severity.Error, file, 1, 1, $"is a second log of the document '{first.Document}'; the first is {first.Source}"));
            if (read?.Log is null || first is not null || read.Problems.Any(problem => problem.Severity == Severity.Error))
                isWhole = false;
            else
                logs.Add(read.Log);
        }
        return isWhole ? logs.ToImmutable() : null;
    }
}
