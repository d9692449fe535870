using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

internal sealed class InspectAction(CliStreams streams)
{
    public int Run(string input, ReadOptions options, bool json)
    {
        if (Directory.Exists(input) && SegmentFolder.Find(input) is null)
            return Fail(new Problem("AL0006", Severity.Error, input, 1, 1, "is a folder; inspect takes one file, or a folder of WebVTT segments"));

        var finder = new InputFinder();
        if (finder.Find([input]).ToList() is not [var file])
            return Fail(finder.Problems[0]);
        var read = InputReader.Read(file, streams.Input, options);
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
