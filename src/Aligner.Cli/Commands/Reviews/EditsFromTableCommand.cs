using System.CommandLine;

namespace Aligner.Cli.Commands.Reviews;

/// <summary><c>aligner edits from-table</c>: the operations that a person made in a table.</summary>
internal sealed class EditsFromTableCommand : Command, IHasExamples
{
    public EditsFromTableCommand(CliStreams streams)
        : base("from-table", "Turns a corrected table of a document into operations: rows split, merged, moved, rewritten, deleted, with their status and comment.")
    {
        Arguments.Add(Table);
        Arguments.Add(Inputs);
        Options.Add(Out);
        Options.Add(By);
        Options.Add(Force);
        Inputs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 2)
                result.AddError("give one document: a file, or an English file and its Chinese one");
        });
        Validators.Add(result => FileClash.CheckInputs(result, [result.GetValue(Table), .. result.GetValue(Inputs) ?? []], ("-o", result.GetValue(Out))));
        SetAction((result, cancellation) => Task.Run(() => Guarded.Run(streams.Error, () => new EditsFromTableAction(streams, Read(result), cancellation).Run()), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner edits from-table review.xlsx lesson-01.txt -o lesson-01.edits.jsonl --by Anna --force",
        "aligner edits from-table talk.csv talk.en.srt talk.zh-CN.srt -o talk.edits.jsonl",
        "aligner edits from-table review.xlsx lesson-01.txt -o new.edits.jsonl && aligner align lesson-01.txt --edits new.edits.jsonl -o lesson-01.tmx",
    ];

    private Argument<string> Table { get; } = new("table") { Description = "What 'align' wrote and a person changed: XLSX, CSV, TSV or any corpus." };

    private Argument<string[]> Inputs { get; } = new("source") { Description = "The document that it was made of: a file, or an English file and its Chinese one.", Arity = ArgumentArity.OneOrMore };

    private Option<string> Out { get; } = new("--output", "-o") { Description = "The log to write, or - for standard output.", HelpName = "file", Required = true };

    private Option<bool> Force { get; } = new("--force") { Description = "Replace a log that is there, with all that was said in it." };

    private Option<string?> By { get; } = new("--by") { Description = "Who changed the table.", HelpName = "name" };

    private EditsFromTableRequest Read(ParseResult result) => new(
        result.GetRequiredValue(Table), result.GetRequiredValue(Inputs), result.GetRequiredValue(Out), result.GetValue(By), result.GetValue(Force));
}
