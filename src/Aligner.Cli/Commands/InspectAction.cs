using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

internal sealed class InspectAction(CliStreams streams)
{
    public int Run(string input, SourceOptions options, bool json)
    {
        if (InputSystem.IsFolder(input) && SegmentFolder.Find(input, options.MaxSize) is null)
            return Fail(new Problem("AL0006", Severity.Error, FileName.Shown(input), 1, 1, "is a folder; inspect takes one file, or a folder of WebVTT segments"));

        var finder = new InputFinder { MaxSize = options.MaxSize };
        if (finder.Find([input]).ToList() is not [var file])
            return Fail(finder.Problems[0]);
        return Unforeseen.Get<int?>(file.Source, problem => Fail(problem), () => Print(InputReader.Read(file, streams.Input, options), json)) ?? ExitCode.Input;
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
