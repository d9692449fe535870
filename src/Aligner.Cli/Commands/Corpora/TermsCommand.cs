using System.Collections.Immutable;
using System.CommandLine;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Terminology;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner terms</c>: the terms of documents, given and found.</summary>
internal sealed class TermsCommand : Command, IHasExamples
{
    private const int DefaultCount = 50;
    private static readonly (string Name, TermLayout Value)[] Layouts = [("table", TermLayout.Table), ("csv", TermLayout.Csv),
        ("tbx", TermLayout.Tbx), ("json", TermLayout.Json)];

    public TermsCommand(CliStreams streams)
        : base("terms", "Lists terms: the shortlists of transcripts, the pairs in their text, and what is found in the aligned segments.")
    {
        Arguments.Add(Inputs);
        Inputs.Validators.Add(result => OptionLikeInputs.Check(result, this));
        foreach (var option in (Option[])[Count, Known, Layout, Out, Encoding, Hint, MaxSize])
            Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(Inputs) is not { Length: > 0 } && !streams.IsInputPiped)
                result.AddError("nothing to read: give files or folders, or - for standard input");
            FileClash.CheckInputs(result, [.. result.GetValue(Inputs) ?? [], result.GetValue(Known)], ("-o", result.GetValue(Out)));
        });
        SetAction((result, cancellation) =>
            Task.Run(() => ExceptionBoundary.Run(streams.Error, () => Run(result, streams, cancellation)), CancellationToken.None));
    }

    private enum TermLayout
    {
        Table,
        Csv,
        Tbx,
        Json,
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner terms lessons",
        "aligner terms lessons --known glossary.csv --to tbx -o new.tbx",
    ];

    private Argument<string[]> Inputs { get; } = new("input")
    {
        Description = "Transcripts or corpora: files, folders, or - for standard input, which is read too where nothing is named and "
            + "something is piped in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private Option<int> Count { get; } =
        CountOption.Make("--count", $"So many of the terms found, the surest first; {DefaultCount} unless given.");

    private Option<string?> Known { get; } =
        new("--known") { Description = "Leave out the terms of this glossary: CSV with the columns en and zh, or TBX.", HelpName = "file" };

    private Option<string> Layout { get; } = Choice.Option("--to", Layouts, "A table to read, CSV, TBX-Basic, or JSON lines.");

    private Option<string?> Out { get; } =
        new("--output", "-o") { Description = "A file; standard output unless given.", HelpName = "file" };

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<LayoutHint?> Hint { get; } = LayoutOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        var options = new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize), result.GetValue(Hint));
        if (ReadKnown(result.GetValue(Known), SourceOptions.Default with { MaxSize = options.MaxSize }, streams) is not { } known)
            return ExitCode.Input;
        var collector = new TermCollector(BilingualLexicon.Default, known);
        var inputs = result.GetValue(Inputs) is { Length: > 0 } named ? named : [InputFile.StandardInput];
        var run = new CorpusRun(streams, new CorpusRequest(inputs, null, new OutputPlan(null, false, []), ExportOptions.Default),
            cancellation)
        { Sources = options, NoteTranscript = collector.Note };
        var tag = LanguageTags.Simplified;
        return run.Read(
            segment =>
            {
                collector.Note(segment);
                tag = segment.ChineseTag;
            },
            () => Write(collector.Rows(result.GetResult(Count) is null ? DefaultCount : result.GetValue(Count)), result, tag,
                streams.Output));
    }

    private void Write(IEnumerable<TermRow> rows, ParseResult result, string chineseTag, Stream standardOutput)
    {
        using var file = result.GetValue(Out) is { } path and not OutputPlan.StandardOutput ? new AtomicFile(path) : null;
        var stream = file?.Stream ?? standardOutput;
        switch (Choice.Value(Layouts, result.GetRequiredValue(Layout)))
        {
            case TermLayout.Csv: TermCsv.Write(rows, stream); break;
            case TermLayout.Tbx: TermTbx.Write(rows, chineseTag, stream); break;
            case TermLayout.Json: TermJson.Write(rows, stream); break;
            default: TermTable.Print(rows, stream); break;
        }

        file?.Commit();
    }

    /// <summary>The terms of a glossary; null where it cannot be read, which is then told.</summary>
    private static ImmutableArray<LexiconTerm>? ReadKnown(string? path, SourceOptions options, CliStreams streams)
    {
        if (path is null)
            return ImmutableArray<LexiconTerm>.Empty;
        if (!File.Exists(path))
        {
            streams.Error.WriteLine(new Problem("AL0001", Severity.Error, path, 1, 1, "no such file or folder"));
            return null;
        }

        var (bytes, tooLarge) = options.ReadFile(path);
        var (terms, problems) = bytes is null ? ([], [tooLarge!]) : GlossaryReader.Read(path, bytes);
        foreach (var problem in problems)
            streams.Error.WriteLine(problem);
        return problems.Any(problem => problem.Severity == Severity.Error) ? null : terms;
    }
}
