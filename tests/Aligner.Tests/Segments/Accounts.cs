using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Segments;

/// <summary>Asserts that nothing of a source was lost between its characters and its segments.</summary>
internal static class Accounts
{
    /// <summary>At every level.</summary>
    public static void AssertClosed(Transcript transcript)
    {
        foreach (var level in Enum.GetValues<Level>())
            AssertClosed(transcript, level);
    }

    public static void AssertClosed(Transcript transcript, Level level)
    {
        var segments = new Segmenter(SegmenterOptions.Default with { Level = level }).Segments(transcript);
        var account = Of(transcript, segments, SegmentSelection.Everything);
        Assert.Equal(0, account.Unaccounted);
        Assert.True(account.English.IsClosed, $"English: {account.English} of {transcript.Source.Text}");
        Assert.True(account.Chinese.IsClosed, $"Chinese: {account.Chinese} of {transcript.Source.Text}");
    }

    public static DocumentAccount Of(Transcript transcript, IEnumerable<Segment> segments, SegmentSelection selection)
    {
        var accounting = new CharacterCoverage(transcript, selection);
        foreach (var segment in segments)
            accounting.Add(segment);
        return accounting.Close();
    }
}
