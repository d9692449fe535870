using System.CommandLine;
using Aligner.Corpus;

namespace Aligner.Cli.Commands.Reviews;

/// <summary><c>aligner edits from-table</c> and <c>from-alignment</c>: the operations that a person made elsewhere.</summary>
internal sealed class EditsFromCommand : Command, IHasExamples
{
    private EditsFromCommand(CliStreams streams, string name, string description, Argument<string> table, bool hasIds)
        : base(name, description)
    {
        Arguments.Add(table);
        Arguments.Add(Inputs);
        foreach (var option in (Option[])[Out, By, Terms, Presplit, Force])
            Options.Add(option);
        Validators.Add(result => FileClash.CheckInputs(result, [result.GetValue(table), .. result.GetValue(Inputs) ?? [], result.GetValue(Terms)], ("-o", result.GetValue(Out))));
        SetAction((result, cancellation) => Task.Run(() => Guarded.Run(streams.Error, () => new EditsFromAction(streams, Read(result, result.GetRequiredValue(table), hasIds), cancellation).Run()), CancellationToken.None));
    }

    /// <summary>Of a table that <c>align</c> wrote.</summary>
    public static EditsFromCommand Table(CliStreams streams) => new(
        streams,
        "from-table",
        "Turns a corrected table of a document into operations: rows split, merged, moved, rewritten, deleted, with their status and comment.",
        new Argument<string>("table") { Description = "What 'align' wrote and a person changed: XLSX, CSV, TSV or any corpus." },
        hasIds: true)
    {
        Examples =
        [
            "aligner edits from-table review.xlsx lesson-01.txt -o lesson-01.edits.jsonl --by Anna --force",
            "aligner edits from-table talk.csv talk.en.srt talk.zh-CN.srt -o talk.edits.jsonl",
            "aligner edits from-table review.xlsx lesson-01.txt -o new.edits.jsonl && aligner align lesson-01.txt --edits new.edits.jsonl -o lesson-01.tmx",
        ],
    };

    /// <summary>Of an alignment that another program wrote.</summary>
    public static EditsFromCommand Alignment(CliStreams streams) => new(
        streams,
        "from-alignment",
        "Turns an alignment that was edited elsewhere into operations: what it pairs otherwise than 'align' does.",
        new Argument<string>("alignment") { Description = "InterText, XCES, bead lines or any corpus, in the order of the texts." },
        hasIds: false)
    {
        Examples =
        [
            "aligner edits from-alignment talk.en.zh.alignment.xml talk.en.srt talk.zh-CN.srt -o talk.edits.jsonl",
            "aligner edits from-alignment talk.en.zh.alignment.xml talk.en.srt talk.zh-CN.srt -o - --by Anna",
        ],
    };

    public required IReadOnlyList<string> Examples { get; init; }

    private Argument<string[]> Inputs { get; } = OneDocument.Argument("The document that it was made of: a file, or an English file and its Chinese one.");

    private Option<string> Out { get; } = new("--output", "-o") { Description = "The log to write, or - for standard output.", HelpName = "file", Required = true };

    private Option<bool> Force { get; } = new("--force") { Description = "Replace a log that is there, with all that was said in it." };

    private Option<string?> By { get; } = new("--by") { Description = "Who changed the table.", HelpName = "name" };

    private Option<string?> Terms { get; } = new("--terms") { Description = "The glossary that 'align' was given.", HelpName = "file" };

    private Option<bool> Presplit { get; } = new("--presplit") { Description = "A line is a sentence, as for 'align'." };

    private EditsFromRequest Read(ParseResult result, string table, bool hasIds) => new(
        table, hasIds, result.GetRequiredValue(Inputs), SegmenterOptions.Default with { IsPresplit = result.GetValue(Presplit) }, result.GetValue(Terms), result.GetRequiredValue(Out), result.GetValue(By), result.GetValue(Force));
}
