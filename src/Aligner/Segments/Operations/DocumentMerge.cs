namespace Aligner.Segments.Operations;

/// <summary>Merges corpora in which the documents are in the order of their names, so that they are so in the whole.</summary>
internal static class DocumentMerge
{
    /// <summary>
    /// The segments of all, a document after the other; of one that several corpora have, those of the earlier corpus first.
    /// </summary>
    /// <param name="corpora">Each in the order of its documents' names (ordinal). All are read at once, a segment ahead.</param>
    /// <param name="notInOrder">Told the corpus's index and the document where one is out of order; it is written where it comes.</param>
    public static IEnumerable<Segment> Merge(IReadOnlyList<IEnumerable<Segment>> corpora, Action<int, string> notInOrder)
    {
        var readers = corpora.Select(corpus => corpus.GetEnumerator()).ToList();
        try
        {
            var next = new PriorityQueue<int, (string Document, int Index)>(Comparer<(string Document, int Index)>.Create(Compare));
            for (var i = 0; i < readers.Count; i++)
                Enqueue(next, readers, i);
            while (next.TryDequeue(out var index, out var first))
            {
                var hasMore = true;
                for (; hasMore && readers[index].Current.Document == first.Document; hasMore = readers[index].MoveNext())
                    yield return readers[index].Current;
                if (!hasMore)
                    continue;
                var document = readers[index].Current.Document;
                if (string.CompareOrdinal(document, first.Document) < 0)
                    notInOrder(index, document);
                next.Enqueue(index, (document, index));
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private static void Enqueue(PriorityQueue<int, (string Document, int Index)> next, List<IEnumerator<Segment>> readers, int index)
    {
        if (readers[index].MoveNext())
            next.Enqueue(index, (readers[index].Current.Document, index));
    }

    private static int Compare((string Document, int Index) one, (string Document, int Index) other)
    {
        var byDocument = string.CompareOrdinal(one.Document, other.Document);
        return byDocument != 0 ? byDocument : one.Index.CompareTo(other.Index);
    }
}
