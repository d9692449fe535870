using Aligner.Formats;
using Aligner.Segments;
using Aligner.Tests.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests;

/// <summary>
/// Each small file of the cases, cut off behind each of its bytes: it is read, aligned and written with nothing lost, or a problem says why
/// not.
/// </summary>
public sealed class CutOffTests
{
    /// <summary>Bytes; the work grows with the square of it.</summary>
    private const int LargestFile = 400;

    private static readonly string Folder = Path.Combine(Project.Root, "tests", "Aligner.Tests", "Cases");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "input.*", SearchOption.AllDirectories)
            .Where(path => new FileInfo(path).Length is > 0 and <= LargestFile).Select(path => Path.GetRelativePath(Folder, path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_is_cut_off_is_read_as_far_as_it_goes(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        for (var length = 0; length < bytes.Length; length++)
            AssertReads(bytes.AsSpan(0, length));
    }

    private static void AssertReads(ReadOnlySpan<byte> bytes)
    {
        var result = TranscriptReader.Read("talk", "talk", bytes);
        if (result.Transcript is not { } transcript)
        {
            Assert.NotNull(result.Problem);
            return;
        }

        List<Segment> segments = [.. new Segmenter(SegmenterOptions.Default).Segments(transcript)];
        Assert.True(Accounts.Of(transcript, segments, SegmentSelection.Everything).IsClosed);
        // The strictest of the formats, and the one that counts with times.
        foreach (var format in (string[])["tmx", "srt"])
            Write(CorpusFormats.ByName(format)!, segments);
    }

    private static void Write(CorpusFormat format, List<Segment> segments)
    {
        using var writer = format.CreateWriter(Stream.Null, ExportOptions.Default);
        segments.ForEach(writer.Write);
        writer.Complete();
    }
}
