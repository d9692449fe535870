using System.CommandLine;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Commands;

/// <summary><c>aligner inspect</c>: what was read of one source.</summary>
internal sealed class InspectCommand : Command, IHasExamples
{
    public InspectCommand(CliStreams streams)
        : base("inspect", "Shows how a source is understood and what is read of it: layout, metadata, terms, cues with their times, what "
            + "is set apart, problems.")
    {
        Arguments.Add(Input);
        Options.Add(Encoding);
        Options.Add(Layout);
        Options.Add(MaxSize);
        Options.Add(Json);
        SetAction(result => new InspectAction(streams).Run(result.GetRequiredValue(Input),
            new SourceOptions(result.GetValue(Encoding), result.GetValue(MaxSize), result.GetValue(Layout)), result.GetValue(Json)));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner inspect lesson-01.txt",
        "aligner inspect lesson-01.txt --json | jq .terms",
        "aligner inspect meeting.txt --layout-hint '{name} {time}'",
    ];

    private Argument<string> Input { get; } =
        new("input") { Description = "A file, a folder of WebVTT segments, or - for standard input." };

    private Option<SourceEncoding?> Encoding { get; } = EncodingOption.Make();

    private Option<SizeLimit> MaxSize { get; } = MaxSizeOption.Make();

    private Option<LayoutHint?> Layout { get; } = LayoutOption.Make();

    private Option<bool> Json { get; } = new("--json") { Description = "Print JSON for programs." };
}

internal sealed class InspectAction(CliStreams streams)
{
    public int Run(string input, SourceOptions options, bool json)
    {
        if (InputSystem.IsFolder(input) && SegmentFolder.Find(input, options.MaxSize) is null)
        {
            return Fail(new Problem("AL0006", Severity.Error, FileName.Shown(input), 1, 1, "is a folder; inspect takes one file, or a "
                + "folder of WebVTT segments"));
        }

        var finder = new InputFinder { MaxSize = options.MaxSize };
        if (finder.Find([input]).ToList() is not [var file])
            return Fail(finder.Problems[0]);
        return Unforeseen.Get<int?>(file.Source, problem => Fail(problem),
            () => Print(InputReader.Read(file, streams.Input, options), json)) ?? ExitCode.Input;
    }

    private int Print(ReadResult read, bool json)
    {
        if (read.Transcript is not { } transcript)
            return Fail(read.Problem!);
        if (json)
            TranscriptJson.Write(streams.Output, transcript);
        else
            TranscriptView.Write(streams.Output, transcript);
        return transcript.Problems.Any(problem => problem.Severity == Severity.Error) ? ExitCode.Input : ExitCode.Done;
    }

    private int Fail(Problem problem)
    {
        streams.Error.WriteLine(problem);
        return ExitCode.Input;
    }
}
