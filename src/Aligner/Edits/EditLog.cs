using System.Collections.Immutable;

namespace Aligner.Edits;

/// <summary>What reviewers said of one document, in the order in which they said it, and the sentences of which they said it.</summary>
/// <param name="Source">The log's name as the user gave it.</param>
/// <param name="Document">The document's name.</param>
/// <param name="English">The hashes of the English sentences as the document was when the log was begun, in order.</param>
/// <param name="Chinese">Likewise.</param>
/// <param name="Edits">All operations, those that were taken back too.</param>
public sealed record EditLog(string Source, string Document, ImmutableArray<string> English, ImmutableArray<string> Chinese,
    ImmutableArray<Edit> Edits)
{
    // A log whose document has another name must know most of the sentences.
    private const double LeastKnown = 0.5;

    /// <summary>
    /// The log of a document: by its name, else, since files are renamed, one that knows most of its sentences; null where there is none.
    /// </summary>
    /// <param name="logs">In order.</param>
    /// <param name="document">The name of the document.</param>
    /// <param name="english">Its English sentences, as the program splits them.</param>
    /// <param name="chinese">Likewise.</param>
    public static EditLog? Find(IReadOnlyCollection<EditLog> logs, string document, IReadOnlyList<string> english,
        IReadOnlyList<string> chinese)
    {
        if (logs.Count == 0)
            return null;
        return logs.FirstOrDefault(log => log.Document == document) ?? logs.FirstOrDefault(log => log.Knows(english.Concat(chinese)));
    }

    private bool Knows(IEnumerable<string> sentences)
    {
        var known = English.Concat(Chinese).ToHashSet(StringComparer.Ordinal);
        var hashes = sentences.Select(SentenceName.HashOf).ToHashSet(StringComparer.Ordinal);
        return known.Count > 0 && known.Count(hashes.Contains) >= LeastKnown * Math.Max(known.Count, hashes.Count);
    }

    /// <summary>
    /// The operations that hold: without those that were taken back, and without the undoing. What undoes an undoing lets the operation
    /// hold again.
    /// </summary>
    public IEnumerable<Edit> Standing
    {
        get
        {
            var undone = TakenBack();
            return Edits.Where(edit => edit.Kind != EditKind.Undo && !undone.ContainsKey(edit.Number));
        }
    }

    /// <summary>The numbers of what was taken back, undoing too, and of what took it back.</summary>
    internal Dictionary<int, int> TakenBack()
    {
        var groups = Edits.Where(edit => edit.Group > 0).ToLookup(edit => edit.Group, edit => edit.Number);
        var undone = new Dictionary<int, int>();
        foreach (var edit in Edits.Reverse())
        {
            if (edit.Kind != EditKind.Undo || undone.ContainsKey(edit.Number))
                continue;
            undone.TryAdd(edit.Undone, edit.Number);
            // What is taken back with other things, as by clearing a row, is one operation.
            foreach (var number in edit.Group > 0 ? [] : groups[edit.Undone])
                undone.TryAdd(number, edit.Number);
        }
        return undone;
    }
}
