using System.CommandLine;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Running;
using Aligner.Pairing;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Reviews;

/// <summary>The one document that a log is about.</summary>
internal static class OneDocument
{
    /// <summary>The argument for its files.</summary>
    public static Argument<string[]> Argument(string description)
    {
        var argument = new Argument<string[]>("source") { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Count > 2)
                result.AddError("give one document: a file, or an English file and its Chinese one");
        });
        return argument;
    }

    /// <summary>Null where it cannot be read, or is not one, which is then told.</summary>
    public static Transcript? Read(CliStreams streams, IReadOnlyList<string> inputs, Segmenter segmenter, Action<Problem> report,
        CancellationToken cancellation, bool takesCorpora = false)
    {
        if (takesCorpora && inputs is [var corpus] && CorpusDocument.Is(corpus))
            return CorpusDocument.Read(corpus, report, cancellation);
        var finder = new InputFinder { LanguageOf = path => InputReader.SideOf(path, SourceOptions.Default) };
        var files = finder.Find(inputs).ToList();
        finder.Problems.ForEach(report);
        if (files is not [var file])
        {
            if (!finder.Problems.Exists(problem => problem.Severity == Severity.Error))
            {
                report(new Problem("AL1306", Severity.Error, string.Join(' ', inputs), 1, 1,
                    $"these are {files.Count} documents; a log is of one"));
            }

            return null;
        }

        var read = InputReader.Read(file, streams.Input, SourceOptions.Default,
            () => new TimelinePairer(TimelineOptions.Default, segmenter.Lexicon), cancellation);
        if (read.Problem is { } problem)
            report(problem);
        return read.Transcript;
    }
}
