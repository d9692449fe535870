using System.Globalization;
using Aligner.Formats.Subtitles;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Formats.Subtitles;

/// <summary>ffmpeg reads the subtitles as they were meant.</summary>
public sealed class SubtitleClientTests
{
    private const string Ffprobe = "/usr/bin/ffprobe";
    private const string Ffmpeg = "/usr/bin/ffmpeg";

    // ASS counts hundredths of a second.
    private const double TimeStep = 0.0101;

    [Theory]
    [InlineData("srt")]
    [InlineData("vtt")]
    [InlineData("ass")]
    public void Ffprobe_finds_every_cue_at_its_time(string format)
    {
        Assert.SkipUnless(File.Exists(Ffprobe), "needs Debian's ffmpeg");
        using var folder = new TemporaryFolder();
        var cues = SubtitleLayout.Cues(Segments(), SubtitleLines.ChineseAbove);
        var result = Client.Run(Ffprobe, "-v", "error", "-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0",
            folder.Write($"talk.{format}", Exports.Bytes(format, Segments())));
        Assert.True(result.Code == 0, result.Error);
        var packets = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        Assert.Equal(cues.Count, packets.Count);
        Assert.All(packets, (packet, index) =>
        {
            Assert.Equal(cues[index].Start.TotalSeconds, double.Parse(packet[0], CultureInfo.InvariantCulture), TimeStep);
            Assert.Equal((cues[index].End - cues[index].Start).TotalSeconds, double.Parse(packet[1], CultureInfo.InvariantCulture),
                TimeStep);
        });
    }

    [Theory]
    [InlineData("srt")]
    [InlineData("vtt")]
    public void Ffmpeg_decodes_the_same_lines(string format)
    {
        Assert.SkipUnless(File.Exists(Ffmpeg), "needs Debian's ffmpeg");
        using var folder = new TemporaryFolder();
        var path = folder.Write($"talk.{format}", Exports.Bytes(format, Segments()));
        var result = Client.Run(Ffmpeg, "-nostdin", "-v", "error", "-i", path, "-f", "srt", "-");
        Assert.True(result.Code == 0, result.Error);
        var expected = SubtitleLayout.Cues(Segments(), SubtitleLines.ChineseAbove).SelectMany(cue => cue.Lines.Select(line => line.Text));
        Assert.Equal(expected,
            result.Output.ReplaceLineEndings("\n").Split('\n')
                .Where(line => line.Length > 0 && !line.Contains("-->", StringComparison.Ordinal) && !int.TryParse(line, out _)));
    }

    private static List<Segment> Segments() =>
        [.. new Segmenter(SegmenterOptions.Default).Segments(
            Lessons.ReadFile(Path.Combine(Project.Root, "seeds", "tea-horse-road-lesson-03.txt")))
            .Where(segment => segment.Range is not null)];
}
