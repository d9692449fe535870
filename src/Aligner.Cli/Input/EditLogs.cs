using System.Collections.Immutable;
using Aligner.Cli.Input.Files;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Input;

/// <summary>The edit logs that a run applies, one for each document: those of several reviewers are joined.</summary>
/// <param name="Logs">In the order of their names.</param>
/// <param name="Files">As they stand in their files.</param>
/// <param name="HaveContradictions">Whether reviewers contradict each other, which was told.</param>
internal sealed record EditLogs(ImmutableArray<EditLog> Logs, IReadOnlyList<EditLog> Files, bool HaveContradictions)
{
    /// <summary>How the names of logs end.</summary>
    public const string Ending = ".edits.jsonl";

    /// <summary>
    /// The log, or those in the folder, in the order of their names. What is not a file there is passed over, which is told.
    /// </summary>
    public static IEnumerable<string> PathsOf(string path, Action<Problem> report)
    {
        if (!Directory.Exists(path))
            return [path];
        var found = Directory.EnumerateFiles(path, "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToLookup(file => InputSystem.KindOf(file) == FileKind.File);
        foreach (var other in found[false])
            report(NoFile(other, Severity.Warning));
        return found[true];
    }

    /// <summary>What would wait for ever when it is opened, or cannot be added to.</summary>
    public static Problem NoFile(string path, Severity severity) =>
        new("AL0010", severity, FileName.Shown(path), 1, 1, $"is {InputSystem.KindOf(path).Name()}; an edit log is a file");

    /// <summary>Null where one cannot be read, or joined, which is then told.</summary>
    public static EditLogs? Load(IEnumerable<string> paths, SourceOptions sources, Action<Problem> report)
    {
        var logs = new List<EditLog>();
        var isWhole = true;
        foreach (var path in paths)
        {
            if (FilesOf(path, report) is not { } files)
            {
                isWhole = false;
                continue;
            }

            if (files.Count == 0)
                report(new Problem("AL1307", Severity.Error, path, 1, 1, $"the folder has no edit log; looked for *{Ending}"));
            isWhole &= files.Count > 0;
            foreach (var file in files)
            {
                if (Read(file, sources, report) is { } log)
                    logs.Add(log);
                else
                    isWhole = false;
            }
        }
        return isWhole ? Join(logs, report) : null;
    }

    /// <summary>Null where the folder cannot be read, which is then told.</summary>
    private static List<string>? FilesOf(string path, Action<Problem> report)
    {
        try
        {
            return [.. PathsOf(path, report)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report(new Problem("AL0002", Severity.Error, path, 1, 1, $"cannot be read: {error.Message}"));
            return null;
        }
    }

    /// <summary>Null where it cannot be read without error, which is then told.</summary>
    public static EditLog? Read(string file, SourceOptions sources, Action<Problem> report)
    {
        var read = sources.ReadFile(file, report) is { } bytes ? EditLogReader.Read(file, bytes) : null;
        foreach (var problem in read?.Problems ?? [])
            report(problem);
        return read?.Problems.Any(problem => problem.Severity == Severity.Error) == false ? read.Log : null;
    }

    /// <summary>What is wrong with logs that no document of a run has asked for.</summary>
    public static IEnumerable<Problem> Unapplied(Segmenter segmenter) =>
        segmenter.UnappliedEdits.Select(
            log => new Problem("AL1308", Severity.Warning, log.Source, 1, 1,
                $"is about '{log.Document}', which no document of this run is; nothing of it is applied"));

    private static EditLogs? Join(List<EditLog> logs, Action<Problem> report)
    {
        var joined = ImmutableArray.CreateBuilder<EditLog>();
        var (isWhole, haveContradictions) = (true, false);
        foreach (var group in logs.GroupBy(log => log.Document).Select(group => group.ToList()))
        {
            if (group.Find(log => !LogJoin.AreOfOneText(group[0], log)) is { } other)
            {
                report(new Problem("AL1305", Severity.Error, other.Source, 1, 1,
                    $"was begun on other sentences of '{other.Document}' than {group[0].Source}, and cannot be joined with it; bring each to the document as it is first, with align --edits FILE --rebase"));
                isWhole = false;
                continue;
            }
            var (log, problems) = LogJoin.Join(group);
            foreach (var problem in problems)
                report(problem);
            haveContradictions |= problems.Length > 0;
            joined.Add(log);
        }
        return isWhole ? new EditLogs(joined.ToImmutable(), logs, haveContradictions) : null;
    }
}
