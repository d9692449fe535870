using System.Text;
using System.Text.Json;
using System.Xml;
using Aligner.Cli;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Text;

namespace Aligner.Fuzzing.Targets;

/// <summary>
/// Whole commands over a folder of files: whatever is in these, a run ends with a message and an exit code, not by a fault, and what it
/// wrote is well-formed.
/// </summary>
internal static class RunTargets
{
    /// <summary>All that go together in a folder, but decks: a database for each document takes most of the time.</summary>
    private static readonly string Formats =
        string.Join(',', CorpusFormats.All.Select(format => format.Name).Where(name => name is not ("apkg" or "xliff12" or "hf")));

    /// <summary>Several ways to call each command; <c>{in}</c> is the folder of files, <c>{out}</c> one that is not there.</summary>
    private static readonly (string Command, string[] Calls)[] Commands =
    [
        ("align", [$"{{in}} -o {{out}}/ --to {Formats} --report {{out}}/report.json", "{in} -o {out}/all.tmx --check --level clause "
            + "--explain --min-score 0.6 --rejects {out}/rejects.csv", "{in} --level cue", "{in} --join-cues --to xliff12"]),
        ("convert", [$"{{in}} -o {{out}}/ --to {Formats}", "{in} --to tmx --tmx-profile trados", "{in} --to srt",
            "{in} -o {out}/sheet.xlsx", "{in} -o {out}/hub/ --to hf"]),
        ("stats", ["{in} --html {out}/page.html", "{in} --json"]),
        ("merge", ["{in} --by-document", "{in} -o {out}/all.parquet"]),
        ("check", ["{in} --json", "{in} --html {out}/page.html --sarif {out}/found.sarif"]),
        ("search", ["tea {in}", "茶 {in} --word --collocates", "[a-z]+ {in} --regex --json"]),
        ("terms", ["{in} --to tbx", "{in}"]),
        ("validate", ["{file}", "{file} --fix -o {out}/mended", "{file} --json"]),
    ];

    public static IEnumerable<FuzzTarget> All =>
        Commands.Select(row => new FuzzTarget($"run-{row.Command}", bytes => Run(row.Command, row.Calls, bytes), [.. RunInput.Seeds]));

    private static void Run(string command, string[] calls, byte[] bytes)
    {
        var root = Directory.CreateTempSubdirectory("aligner-fuzzing-");
        try
        {
            var input = RunInput.Unpack(bytes, root.CreateSubdirectory("work/in").FullName);
            var output = Path.Combine(root.FullName, "work", "out");
            var line = calls[input.Choice % calls.Length].Split(' ').Select(word => word
                .Replace("{in}", input.Folder, StringComparison.Ordinal)
                .Replace("{file}", input.Files.FirstOrDefault(input.Folder), StringComparison.Ordinal)
                .Replace("{out}", output, StringComparison.Ordinal));
            CheckEnding(Call([command, .. line]));
            CheckFiles(root, output);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static (int Code, string Error) Call(string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new MemoryStream();
        var code = CommandLineApp.RunAsync(args, new CliStreams(Stream.Null, output, error)).GetAwaiter().GetResult();
        return (code, error.ToString());
    }

    private static void CheckEnding((int Code, string Error) run)
    {
        if (run.Error.Split('\n').FirstOrDefault(line => line.Contains(Unforeseen.Code, StringComparison.Ordinal)) is { } fault)
            throw new FaultException(fault);
        if (run.Code is not (ExitCode.Done or ExitCode.Input or ExitCode.Found))
            throw new FaultException($"exit code {run.Code}: {run.Error}");
    }

    private static void CheckFiles(DirectoryInfo root, string output)
    {
        if (root.GetFileSystemInfos().Length > 1 || Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!).Length > 2)
            throw new FaultException("something was written outside of the folder of the output");
        if (!Directory.Exists(output))
            return;
        foreach (var path in Directory.EnumerateFiles(output, "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            CheckFile(path);
        }
    }

    private static void CheckFile(string path)
    {
        if (path.EndsWith(".tmp", StringComparison.Ordinal))
            throw new FaultException($"{Path.GetFileName(path)} was left");
        try
        {
            switch (Path.GetExtension(path))
            {
                case ".json" or ".sarif":
                    using (JsonDocument.Parse(File.ReadAllText(path)))
                        break;
                case ".jsonl":
                    foreach (var line in File.ReadLines(path, Encoding.UTF8))
                        JsonDocument.Parse(line).Dispose();
                    break;
                case ".tmx" or ".xlf" or ".xml":
                    using (var xml = XmlReader.Create(path,
                        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }))
                    {
                        while (xml.Read()) { }
                    }

                    break;
            }
        }
        catch (Exception error) when (error is JsonException or XmlException)
        {
            throw new FaultException($"{Path.GetFileName(path)} is not well-formed: {error.Message}");
        }
    }
}
