using Aligner.Memory;
using Aligner.Segments;
using Aligner.Tests.Formats;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Memory;

/// <summary>A memory in a folder of its own.</summary>
internal sealed class MemoryFolder : IDisposable
{
    public static readonly AddOptions Plain = new(IsReviewed: false, Date: null, Replaces: false);

    private readonly TemporaryFolder _folder = new();

    public string Path => System.IO.Path.Combine(_folder.Path, "memory.db");

    public TranslationMemory Open(MemoryAccess access = MemoryAccess.Read)
    {
        var (memory, problem) = TranslationMemory.Open(Path, access);
        Assert.Null(problem);
        return memory!;
    }

    public AddCounts Add(IEnumerable<Segment> segments, AddOptions? options = null) =>
        Write(writer => writer.Add(segments, options ?? Plain));

    public T Write<T>(Func<MemoryWriter, T> change)
    {
        using var memory = Open(MemoryAccess.Create);
        using var writer = new MemoryWriter(memory);
        var result = change(writer);
        writer.Complete();
        return result;
    }

    public List<Segment> Segments()
    {
        using var memory = Open();
        return [.. memory.Units().Select(unit => unit.Segment)];
    }

    public void Dispose() => _folder.Dispose();

    public static Segment Segment(string id, string english, string chinese, string document = "a") => new()
    {
        Id = $"{document}#{id}",
        Document = document,
        Part = Part.Transcript,
        Level = Level.Sentence,
        English = english,
        Chinese = chinese,
        Bead = "1-1",
    };

    public static List<Segment> Passage(string document) =>
    [
        Segment("1", "One.", "一。", document),
        Segment("2", "Yes.", "是的。", document),
        Segment("3", "Two.", "二。", document),
        Segment("4", "Yes.", "是的。", document),
    ];

    public static string Text(Segment segment) => Exports.Text("jsonl", [segment]);
}
