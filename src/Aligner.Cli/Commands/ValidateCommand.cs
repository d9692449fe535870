using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Formats.Tmx;
using Aligner.Formats.Validation;
using Aligner.Text;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner validate</c>: whether a corpus can be imported, by whom, and why not.</summary>
internal sealed class ValidateCommand : Command, IHasExamples
{
    private static readonly (string Name, TmxProfile Value)[] Programs = [.. TmxProfile.All.Select(profile => (profile.Name, profile))];

    public ValidateCommand(CliStreams streams)
        : base("validate", "Says whether a TMX, XLIFF or JSON lines file can be imported, by which programs, and if not, why and how to "
            + "mend it.")
    {
        Arguments.Add(Input);
        Options.Add(For);
        Options.Add(Fix);
        Options.Add(Out);
        Options.Add(Json);
        Validators.Add(result =>
        {
            if (result.GetValue(Fix) != result.GetValue(Out) is not null)
                result.AddError("--fix needs -o FILE for the mended copy, and -o needs --fix");
            FileClash.CheckInputs(result, [result.GetValue(Input)], ("-o", result.GetValue(Out)));
        });
        SetAction((result, cancellation) => Task.Run(
            () => new ValidateAction(streams, Choice.Value(Programs, result.GetRequiredValue(For)),
                cancellation).Run(result.GetRequiredValue(Input), result.GetValue(Out), result.GetValue(Json)),
            CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner validate memory.tmx",
        "aligner validate memory.tmx --for trados --fix -o mended.tmx",
        "aligner validate corpus.xlf --json",
    ];

    private Argument<string> Input { get; } = new("file") { Description = "The corpus, recognised by its content." };

    private Option<string> For { get; } =
        Choice.Option("--for", Programs, "The program that is to take it; the exit code is for this one.");

    private Option<bool> Fix { get; } =
        new("--fix") { Description = "Write a mended copy: what can be read, in the form that the program needs." };

    private Option<string?> Out { get; } = new("--output", "-o") { Description = "The mended copy.", HelpName = "file" };

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };
}

/// <summary>One run of <c>aligner validate</c>.</summary>
internal sealed class ValidateAction(CliStreams streams, TmxProfile program, CancellationToken cancellation)
{
    private readonly List<Problem> _problems = [];
    private Stream _standardInput = streams.Input;

    /// <param name="path">The corpus.</param>
    /// <param name="mended">Where the mended copy goes; null for none.</param>
    /// <param name="json">Whether the result is for programs.</param>
    public int Run(string path, string? mended, bool json) => ExceptionBoundary.Run(streams.Error, () =>
    {
        using var spooled = mended is not null && path == InputFile.StandardInput ? Spool.Of(streams.Input, cancellation) : null;
        _standardInput = spooled ?? streams.Input;
        if (Validate(path) is not { } result)
            return ExitCode.Input;
        if (mended is not null)
        {
            spooled?.Seek(0, SeekOrigin.Begin);
            if (Mend(path, mended, result.Format) is not { } copy)
                return ExitCode.Input;
            _problems.Clear();
            if (Validate(copy) is not { } again)
                return ExitCode.Input;
            (path, result) = (copy, again);
        }

        if (json)
            ValidationView.WriteJson(streams.Output, path, result, _problems);
        else
            ValidationView.Write(streams.Output, path, result);
        return Takes(result) ? ExitCode.Done : ExitCode.Found;
    });

    private bool Takes(ValidationResult result) =>
        (result.Programs.FirstOrDefault(verdict => verdict.Name == program.Name) ?? result.Programs[0]).Imports;

    private ValidationResult? Validate(string path)
    {
        if (InputSystem.IsFolder(path))
        {
            Note(new Problem("AL0006", Severity.Error, FileName.Shown(path), 1, 1, "is a folder; validate takes one file"));
            return null;
        }

        var source = path == InputFile.StandardInput ? "stdin" : FileName.Shown(path);
        try
        {
            using var file = path == InputFile.StandardInput ? null : InputSystem.Open(path);
            return CorpusValidator.Validate(CorpusInput.SourceOf(path, file ?? _standardInput, Note) with { Document = "corpus" });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Note(new Problem("AL0002", Severity.Error, source, 1, 1, $"cannot be read: {error.Message}"));
        }
        catch (Exception error) when (Unforeseen.Is(error))
        {
            Note(Unforeseen.ProblemOf(error, source));
        }

        return null;
    }

    private void Note(Problem problem)
    {
        _problems.Add(problem);
        streams.Error.WriteLine(problem);
    }

    /// <summary>
    /// Writes what can be read in the form that the program needs; what a segment does not hold is told. The path of what was written; null
    /// where that was nothing.
    /// </summary>
    private string? Mend(string path, string target, string? formatName)
    {
        if (formatName is null || CorpusFormats.ByName(formatName) is not { } format
            || OutputPlan.MakeFile(target, [format]).Plan is not { } plan)
        {
            return null;
        }

        using var output = new DocumentOutput(plan, ExportOptions.Default with { Tmx = new() { Profile = program } }, streams.Output, Note);
        var written = 0;
        foreach (var segment in new CorpusInput(_standardInput, problem => streams.Error.WriteLine(problem), format,
            cancellation).Segments([path]))
        {
            output.Write(segment);
            written++;
        }

        if (written == 0)
            output.WriteEmpty();
        output.Complete();
        streams.Notes.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mended: {Counted.Of(written, "segment")} read"));
        OutputLines.Print(output.Accounts, streams.Error);
        return output.Accounts.FirstOrDefault()?.Path;
    }
}

/// <summary>What came of checking a corpus, for people and for programs.</summary>
internal static class ValidationView
{
    public static void Write(Stream stream, string path, ValidationResult result)
    {
        using var writer = new DisplayWriter(stream);
        writer.WriteLine($"{path}: {result.Format ?? "no corpus"}, {Counted.Of(result.Units, "unit")}; {Counted.Of(result.Errors, "error")}, {Counted.Of(result.Warnings, "warning")}");
        foreach (var verdict in result.Programs)
            writer.WriteLine($"  {(verdict.Imports ? "yes" : "no "),-5}{verdict.Program}{(verdict.Imports ? "" : ": " + string.Join("; ", verdict.Reasons))}");
    }

    public static void WriteJson(Stream stream, string path, ValidationResult result, IEnumerable<Problem> problems) =>
        IndentedJson.Write(stream, json =>
    {
        json.WriteString("file", path);
        json.WriteString("format", result.Format);
        json.WriteNumber("units", result.Units);
        json.WriteNumber("errors", result.Errors);
        json.WriteNumber("warnings", result.Warnings);
        json.WriteArray("programs", result.Programs, WriteVerdict);
        json.WriteArray("problems", problems, ProblemJson.Write);
    });

    private static void WriteVerdict(Utf8JsonWriter json, ProgramVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("name", verdict.Name);
        json.WriteString("program", verdict.Program);
        json.WriteBoolean("imports", verdict.Imports);
        json.WriteStrings("reasons", verdict.Reasons);
        json.WriteEndObject();
    }
}
