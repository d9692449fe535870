using System.Collections.Immutable;
using System.CommandLine;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Evaluation;
using Aligner.Text;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner eval</c>: how good an alignment is.</summary>
internal sealed class EvalCommand : Command, IHasExamples
{
    public EvalCommand(CliStreams streams)
        : base("eval", "Compares an alignment with a gold one: strict and lax precision, recall and F1, by text and by bead type.")
    {
        Arguments.Add(Gold);
        Arguments.Add(Output);
        Options.Add(Diff);
        Options.Add(Json);
        Options.Add(MaxSize);
        SetAction((result, cancellation) => Task.Run(() => ExceptionBoundary.Run(streams.Error,
            () => new EvalAction(streams, result.GetValue(MaxSize), cancellation).Run(result.GetRequiredValue(Gold),
                result.GetRequiredValue(Output), result.GetValue(Diff), result.GetValue(Json))), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner eval gold output --diff",
        "aligner eval lesson-01.gold.jsonl lesson-01.jsonl --json",
    ];

    private Argument<string> Gold { get; } = new("gold")
    {
        Description = "Bead lines (Chinese sentence indices, a tab, English ones) or JSON lines with en and zh; or NAME.en.group with "
            + "NAME.zh.group, which name the group (verse, paragraph) of each sentence. A file, or a folder of .gold, .beads, .hyp, .jsonl "
            + "and .en.group files.",
    };

    private Argument<string> Output { get; } =
        new("output") { Description = "The alignment to judge, in the same layouts; texts are matched by name." };

    private Option<bool> Diff { get; } =
        new("--diff")
        {
            Description = "List the beads on which the two disagree, with their texts (of NAME.en and NAME.zh beside bead lines).",
        };

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make("The largest file that is read: 500K, 256M, 1G, which is the most.");
}

internal sealed class EvalAction(CliStreams streams, SizeLimit maxSize, CancellationToken cancellation)
{
    private const string EnglishGroups = ".en.group";
    private const string ChineseGroups = ".zh.group";
    private static readonly string[] Extensions = [".gold", ".hyp", ".beads", ".jsonl", EnglishGroups];

    private readonly List<Problem> _problems = [];

    public int Run(string gold, string output, bool diff, bool json)
    {
        var goldTexts = Read(gold);
        var outputTexts = Read(output);
        if (goldTexts.IsEmpty || outputTexts.IsEmpty)
            return Report();

        var result = Evaluator.Evaluate(goldTexts, outputTexts, cancellation);
        cancellation.ThrowIfCancellationRequested();
        _problems.AddRange(result.Problems);
        if (json)
            EvaluationJson.Write(streams.Output, result);
        else
            EvaluationView.Write(streams.Output, result, diff ? new SentenceTexts(gold, Open) : null);
        return Report();
    }

    private ImmutableArray<EvaluatedText> Read(string path)
    {
        try
        {
            var files = InputSystem.IsFolder(path) ? FilesOf(path) : [path];
            return [.. files.SelectMany(file => Unforeseen.Guard(FileName.Shown(file), _problems.Add, () => ReadFile(file)))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new Problem("AL0002", Severity.Error, FileName.Shown(path), 1, 1, $"cannot be read: {error.Message}"));
            return [];
        }
    }

    private List<string> FilesOf(string folder)
    {
        var files = InputSystem.Entries(folder)
            .Where(entry => entry.Kind == FileKind.File
                && Extensions.Any(extension => entry.Name.EndsWith(extension, StringComparison.Ordinal)))
                .Select(entry => Path.Combine(folder, entry.Name)).ToList();
        if (files.Count == 0)
        {
            _problems.Add(new Problem("AL0005", Severity.Error, folder, 1, 1,
                $"the folder has no file to read; looked for {string.Join(' ', Extensions)}"));
        }

        return files;
    }

    private ImmutableArray<EvaluatedText> ReadFile(string file)
    {
        if (file.EndsWith(EnglishGroups, StringComparison.Ordinal) || file.EndsWith(ChineseGroups, StringComparison.Ordinal))
            return ReadGroups(file[..^EnglishGroups.Length]);
        using var reader = Open(file);
        if (reader is null)
            return [];
        var input = EvaluationReader.Read(FileName.Shown(file), reader, cancellation);
        _problems.AddRange(input.Problems);
        return input.Texts;
    }

    private ImmutableArray<EvaluatedText> ReadGroups(string path)
    {
        var (english, chinese) = (path + EnglishGroups, path + ChineseGroups);
        if (!File.Exists(english) || !File.Exists(chinese))
        {
            var (found, missing) = File.Exists(english) ? (english, chinese) : (chinese, english);
            _problems.Add(new Problem("AL0411", Severity.Error, FileName.Shown(found), 1, 1,
                $"groups are known of one side only; expected {FileName.Shown(Path.GetFileName(missing))} beside it"));
            return [];
        }

        using var englishReader = Open(english);
        using var chineseReader = Open(chinese);
        if (englishReader is null || chineseReader is null)
            return [];
        var text = SentenceGroups.Read(Path.GetFileName(path), englishReader, chineseReader);
        if (text.Groups is { English.IsEmpty: false, Chinese.IsEmpty: false })
            return [text];
        _problems.Add(EvaluationProblems.NoGroups(FileName.Shown(text.Groups!.English.IsEmpty ? english : chinese)));
        return [];
    }

    /// <summary>Null where the file is too large, which is then told.</summary>
    private StreamReader? Open(string file)
    {
        var (bytes, problem) = (SourceOptions.Default with { MaxSize = maxSize }).ReadFile(file);
        if (problem is not null)
            _problems.Add(problem);
        return bytes is null ? null : new StreamReader(new MemoryStream(bytes));
    }

    private int Report()
    {
        foreach (var problem in _problems)
            streams.Error.WriteLine(problem);
        return _problems.Any(problem => problem.Severity == Severity.Error) ? ExitCode.Input : ExitCode.Done;
    }
}
