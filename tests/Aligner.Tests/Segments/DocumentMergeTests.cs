using Aligner.Segments;
using Aligner.Segments.Operations;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Segments;

public sealed class DocumentMergeTests
{
    [Fact]
    public void Documents_come_by_name_and_those_of_an_earlier_corpus_first()
    {
        var merged = DocumentMerge.Merge([[Of("b", 1), Of("b", 2), Of("d", 1)], [Of("a", 1), Of("b", 3), Of("e", 1)]],
            (_, document) => Assert.Fail(document));
        Assert.Equal(["a#1", "b#1", "b#2", "b#3", "d#1", "e#1"], merged.Select(segment => segment.Id));
    }

    [Fact]
    public void A_document_out_of_order_is_told_and_kept()
    {
        var told = new List<(int, string)>();
        var merged = DocumentMerge.Merge([[Of("c", 1), Of("a", 1)], [Of("b", 1)]], (corpus, document) => told.Add((corpus, document)));
        Assert.Equal(["b#1", "c#1", "a#1"], merged.Select(segment => segment.Id));
        Assert.Equal([(0, "a")], told);
    }

    private static Segment Of(string document, int number) =>
        new()
        {
            Id = $"{document}#{number}",
            Document = document,
            Part = Part.Transcript,
            Level = Level.Sentence,
            English = "A",
            Chinese = "一",
            Bead = "1-1",
        };
}
