using System.Globalization;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>
/// What is read in ten times the size takes about ten times the memory; what it takes of time, the growth benchmark measures.
/// </summary>
public sealed class GrowthTests
{
    private const int Small = 1000;
    private const int Times = 10;

    // Tables double their size, and the small one is little beside what every run takes; what grows with the square takes a hundred times
    // as much.
    private const double Most = 25;

    private static readonly Dictionary<string, Func<int, string>> Kinds = new()
    {
        ["cues"] = count => Cues(count, (i, time) => $"{i}\n{time}\nThe ferry runs, part {i}.\n渡船还在走，第{i}段。\n\n"),
        ["one time"] = count =>
            Cues(count, (i, _) => $"{i}\n00:00:01,000 --> 00:00:02,000\n{(i % 2 == 0 ? "The ferry runs." : "渡船还在走。")}\n\n"),
        ["no time"] = count => Cues(1, (i, time) => $"{i}\n{time}\nThe ferry runs.\n\n")
            + Cues(count, (i, _) => $"{i + 1}\nbad\nThe ferry runs.\n\n"),
        ["lines in a cue"] = count => Cues(1, (i, time) => $"{i}\n{time}\n") + Repeat("- The ferry runs.\n- 渡船还在走。\n", count),
        ["tags"] = count => Cues(1, (i, time) => $"{i}\n{time}\n{Repeat("<i>", count)}The ferry runs.{Repeat("</i>", count)}\n"),
        ["references"] = count => Cues(1, (i, time) => $"{i}\n{time}\nThe ferry {Repeat("&amp; &x ", count)} runs.\n"),
        ["speakers"] = count =>
            Cues(count, (i, time) => $"{i}\n{time}\nAnn{(char)('A' + (i / 2 % 26))}{(char)('a' + (i / 52 % 26))}: The ferry runs.\n\n"),
        ["lines of LRC"] = count => Repeat("[00:01.00]The ferry runs.\n[00:01.00]渡船还在走。\n", count),
        ["times of LRC"] = count => Repeat("[00:01.00]", count) + "The ferry runs.\n",
        ["words of LRC"] = count => "[00:01.00]" + Repeat("the ferry / runs ", count) + "\n",
        ["WebVTT notes"] = count => "WEBVTT\n\n" + Repeat("NOTE x\n\n", count) + "00:01.000 --> 00:02.000\nThe ferry runs.\n",
        ["paragraphs"] = count => "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body>"
            + Repeat("<p begin=\"1s\" end=\"2s\">The ferry <br/>runs.</p>\n", count) + "</body></tt>",
        ["objects"] = count => "["
            + string.Join(',', Enumerable.Range(0, count)
                .Select(i => $"{{\"start\":{i},\"end\":{i + 1},\"text\":\"The ferry runs.\"}}")) + "]",
        ["dialogue"] = count => "[Script Info]\n\n[Events]\nFormat: Start, End, Text\n"
            + Repeat("Dialogue: 0:00:01.00,0:00:02.00,The ferry\\Nruns.\n", count),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ten_times_the_size_takes_ten_times_the_memory(string kind)
    {
        Allocated(kind, Small / Times);
        Assert.InRange((double)Allocated(kind, Small * Times) / Allocated(kind, Small), 0, Most);
    }

    [Fact]
    public void A_long_line_is_not_copied_over_and_over()
    {
        const int Length = 1_000_000;
        var text = "1\n00:00:01,000 --> 00:00:02,000\n" + new string('a', Length) + "\n";
        var before = GC.GetAllocatedBytesForCurrentThread();
        TimedSources.Read(text);
        // The bytes, the text, its roles, and the text of the cue.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Length, 1, 10);
    }

    private static long Allocated(string kind, int count)
    {
        var text = Kinds[kind](count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var transcript = TimedSources.Read(text);
        Assert.InRange(new Segmenter(SegmenterOptions.Default).Segments(transcript, TestContext.Current.CancellationToken).Count(), 1,
            int.MaxValue);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Cues(int count, Func<int, string, string> cue) =>
        string.Concat(Enumerable.Range(1, count).Select(i => cue(i, $"{Written(3 * i)} --> {Written((3 * i) + 2)}")));

    private static string Written(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00},000");

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
