using System.Text;
using Aligner.Transcripts;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>Reads timed sources given as text.</summary>
internal static class TimedSources
{
    public static Transcript Read(string text) => TranscriptReader.Read("talk", "talk", Encoding.UTF8.GetBytes(text)).Transcript!;

    public static IEnumerable<string> Messages(string text) => Read(text).Problems.Select(problem => problem.ToString());
}
