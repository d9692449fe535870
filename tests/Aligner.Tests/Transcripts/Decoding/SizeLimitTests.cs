using System.IO.Compression;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Documents;
using Xunit;

namespace Aligner.Tests.Transcripts.Decoding;

public sealed class SizeLimitTests
{
    [Theory]
    [InlineData("1", 1, "1 bytes")]
    [InlineData("1500", 1500, "1500 bytes")]
    [InlineData("500K", 500 << 10, "500 KiB")]
    [InlineData("500kb", 500 << 10, "500 KiB")]
    [InlineData("256M", 256 << 20, "256 MiB")]
    [InlineData("256MiB", 256 << 20, "256 MiB")]
    [InlineData("2048", 2048, "2 KiB")]
    public void A_size_is_a_number_with_a_unit(string text, long bytes, string said)
    {
        Assert.Equal(new SizeLimit(bytes), SizeLimit.Parse(text));
        Assert.Equal(said, SizeLimit.Parse(text).ToString());
    }

    [Fact]
    public void The_most_is_what_one_text_can_hold() => Assert.Equal(SizeLimit.Parse("1G"), new SizeLimit(0x3FFFFFDF));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5M")]
    [InlineData("M")]
    [InlineData("1 M")]
    [InlineData("1T")]
    [InlineData("2G")]
    [InlineData("99999999999999999999")]
    [InlineData("9999999999G")]
    public void Anything_else_is_none(string text) => Assert.Null(SizeLimit.Parse(text));

    [Fact]
    public void A_stream_that_tells_its_length_is_refused_unread()
    {
        using var stream = new CountedStream(length: 11, canSeek: true);
        var (bytes, problem) = new SizeLimit(10).ReadAll("talk", stream);
        Assert.Null(bytes);
        Assert.Equal("talk:1:1: error AL0009: the document has more than 10 bytes, the most that is read; --max-size sets another limit",
            problem!.ToString());
        Assert.Equal(0, stream.BytesRead);
    }

    [Fact]
    public void A_stream_that_does_not_is_read_a_little_beyond_the_limit_and_no_further()
    {
        using var stream = new CountedStream(length: long.MaxValue, canSeek: false);
        Assert.Null(new SizeLimit(1 << 20).ReadAll("talk", stream).Bytes);
        Assert.InRange(stream.BytesRead, 1 << 20, 2 << 20);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_just_as_long_as_the_limit_is_read(bool canSeek)
    {
        using var stream = new CountedStream(length: 100_000, canSeek);
        Assert.Equal(new byte[100_000], new SizeLimit(100_000).ReadAll("talk", stream).Bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(131_072)]
    [InlineData(1_000_000)]
    public void What_comes_in_pieces_is_joined(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using var pipe = new BufferedStream(new GZipStream(new MemoryStream(Packed(bytes)), CompressionMode.Decompress));
        Assert.Equal(bytes, SizeLimit.Default.ReadAll("talk", pipe).Bytes);
        Assert.Equal(bytes, Gunzip.Unpack("talk", Packed(bytes), SizeLimit.Default, out _));
    }

    [Fact]
    public void What_unpacks_beyond_the_limit_is_refused_without_the_memory_that_it_would_take()
    {
        var limit = new SizeLimit(16 << 20);
        var packed = Packed(new byte[20 << 20]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(Gunzip.Unpack("talk", packed, limit, out var problem));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal("talk:1:1: error AL0009: the gzip data unpack to more than 16 MiB, the most that is read; --max-size sets another "
            + "limit", problem!.ToString());

        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("word/document.xml").Open())
            part.Write(new byte[20 << 20]);
        before = GC.GetAllocatedBytesForCurrentThread();
        using (var parts = new ZipParts(archive.ToArray(), limit))
        {
            Assert.Equal("unpacks to more than 16 MiB, the most that is read; --max-size sets another limit",
                Assert.Throws<DocumentException>(() => parts.Find("word/document.xml")).Message);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>So many zeros.</summary>
    private sealed class CountedStream(long length, bool canSeek) : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => canSeek ? length : throw new NotSupportedException();

        public override long Position
        {
            get => BytesRead;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - BytesRead);
            buffer[..count].Clear();
            BytesRead += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
