using System.Collections.Immutable;
using Aligner.Edits;
using Aligner.Transcripts;

namespace Aligner.Segments.Journal;

/// <summary>Segments as bytes, every field exact, for one program to read what it wrote itself.</summary>
internal static class SegmentCodec
{
    public static void Write(BinaryWriter writer, Segment segment)
    {
        writer.Write(segment.Id);
        writer.Write(segment.Document);
        writer.Write((byte)segment.Part);
        writer.Write((byte)segment.Level);
        writer.Write((byte)segment.Times);
        WriteTicks(writer, segment.Range?.Start);
        WriteTicks(writer, segment.Range?.End);
        writer.Write(segment.English);
        writer.Write(segment.Chinese);
        writer.Write(segment.EnglishTag);
        writer.Write(segment.ChineseTag);
        writer.Write(segment.Bead);
        WriteRange(writer, segment.EnglishSentences);
        WriteRange(writer, segment.ChineseSentences);
        writer.Write(segment.Score ?? double.NaN);
        WriteText(writer, segment.Explanation);
        WriteAll(writer, segment.Flags, writer.Write);
        WriteAll(writer, segment.Terms, writer.Write);
        WriteAll(writer, segment.Footnotes, writer.Write);
        WriteText(writer, segment.Speaker);
        writer.Write(segment.EnglishLine ?? 0);
        writer.Write(segment.ChineseLine ?? 0);
        writer.Write((byte)segment.Status);
        WriteText(writer, segment.Comment);
        WriteText(writer, segment.ReviewedBy);
        writer.Write(segment.EnglishAdded);
        writer.Write(segment.ChineseAdded);
    }

    public static Segment Read(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Document = reader.ReadString(),
        Part = (Part)reader.ReadByte(),
        Level = (Level)reader.ReadByte(),
        Times = (TimesKind)reader.ReadByte(),
        Range = ReadTimes(reader),
        English = reader.ReadString(),
        Chinese = reader.ReadString(),
        EnglishTag = reader.ReadString(),
        ChineseTag = reader.ReadString(),
        Bead = reader.ReadString(),
        EnglishSentences = ReadRange(reader),
        ChineseSentences = ReadRange(reader),
        Score = reader.ReadDouble() is var score && double.IsNaN(score) ? null : score,
        Explanation = ReadText(reader),
        Flags = ReadAll(reader, reader.ReadString),
        Terms = ReadAll(reader, reader.ReadString),
        Footnotes = ReadAll(reader, reader.ReadInt32),
        Speaker = ReadText(reader),
        EnglishLine = reader.ReadInt32() is > 0 and var english ? english : null,
        ChineseLine = reader.ReadInt32() is > 0 and var chinese ? chinese : null,
        Status = (ReviewStatus)reader.ReadByte(),
        Comment = ReadText(reader),
        ReviewedBy = ReadText(reader),
        EnglishAdded = reader.ReadInt32(),
        ChineseAdded = reader.ReadInt32(),
    };

    private static void WriteTicks(BinaryWriter writer, TimeSpan? time) => writer.Write(time?.Ticks ?? long.MinValue);

    private static TimeRange? ReadTimes(BinaryReader reader)
    {
        var start = reader.ReadInt64();
        var end = reader.ReadInt64();
        return start == long.MinValue
            ? null : new TimeRange(TimeSpan.FromTicks(start), end == long.MinValue ? null : TimeSpan.FromTicks(end));
    }

    private static void WriteRange(BinaryWriter writer, SentenceRange? range)
    {
        writer.Write(range?.Start ?? -1);
        writer.Write(range?.Count ?? 0);
    }

    private static SentenceRange? ReadRange(BinaryReader reader)
    {
        var start = reader.ReadInt32();
        var count = reader.ReadInt32();
        return start < 0 ? null : new SentenceRange(start, count);
    }

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        writer.Write(text ?? "");
    }

    private static string? ReadText(BinaryReader reader)
    {
        var isThere = reader.ReadBoolean();
        var text = reader.ReadString();
        return isThere ? text : null;
    }

    private static void WriteAll<T>(BinaryWriter writer, ImmutableArray<T> items, Action<T> write)
    {
        writer.Write(items.Length);
        foreach (var item in items)
            write(item);
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.ReadInt32());
        for (var i = 0; i < items.Capacity; i++)
            items.Add(read());
        return items.ToImmutable();
    }
}
