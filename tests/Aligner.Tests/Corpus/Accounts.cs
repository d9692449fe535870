using Aligner.Corpus;
using Aligner.Corpus.Accounts;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Corpus;

/// <summary>Asserts that nothing of a source was lost between its characters and its segments.</summary>
internal static class Accounts
{
    private static readonly IReadOnlySet<Part> AllParts = Enum.GetValues<Part>().ToHashSet();

    public static void AssertClosed(Transcript transcript)
    {
        var account = Accounting.Of(transcript, [.. Segmenter.Segments(transcript, Level.Cue)], AllParts);
        Assert.Equal(0, account.Unaccounted);
        Assert.True(account.English.IsClosed, $"English: {account.English} of {transcript.Source.Text}");
        Assert.True(account.Chinese.IsClosed, $"Chinese: {account.Chinese} of {transcript.Source.Text}");
    }
}
