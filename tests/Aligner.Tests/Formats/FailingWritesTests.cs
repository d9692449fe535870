using Aligner.Formats;
using Aligner.Formats.Streams;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Formats;

/// <summary>
/// Every writer on a stream that fails at its n-th write, for every n: the failure comes out as it is, and giving up writes nothing more.
/// </summary>
public sealed class FailingWritesTests
{
    private static readonly Segment[] Corpus =
        [.. Enumerable.Range(0, 8)
            .Select(number => Lessons.Segment($"Number {number}. {new string('e', 100)}", $"第{number}。")
                with
                {
                    Id = $"lesson#{number}",
                    Range = new(TimeSpan.FromSeconds(number * 3), TimeSpan.FromSeconds((number * 3) + 2)),
                    Score = 0.9,
                    EnglishSentences = new SentenceRange(number, 1),
                    ChineseSentences = new SentenceRange(number, 1),
                })];

    public static TheoryData<string> Formats => [.. CorpusFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_failed_write_is_told_and_nothing_is_written_after_it(string name)
    {
        var most = 0;
        while (!TryWrite(CorpusFormats.ByName(name)!, most))
            most++;
        Assert.True(most > 0, "nothing was written");
    }

    private static bool TryWrite(CorpusFormat format, int most)
    {
        var disk = new FailingDisk(most);
        try
        {
            using var writer = format.CreateWriter([.. format.Endings.Select(_ => disk)], "corpus", ExportOptions.Default);
            foreach (var segment in Corpus)
                writer.Write(segment);
            writer.Complete();
            Assert.False(disk.HasFailed, "a failure was hidden");
            return true;
        }
        catch (IOException error)
        {
            Assert.Equal(FailingDisk.Message, error.Message);
            return false;
        }
    }

    private sealed class FailingDisk(int most) : ForwardStream
    {
        public const string Message = "the disk fails";
        private int _left = most;

        public bool HasFailed { get; private set; }

        public override bool CanWrite => true;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (_left-- > 0 || buffer.IsEmpty)
                return;
            HasFailed = true;
            throw new IOException(Message);
        }
    }
}
