using System.Collections.Immutable;

namespace Aligner.Edits;

/// <summary>Finds what sentences that a document no longer has have become.</summary>
internal static class ChangedSentences
{
    private const double LeastLikeness = 0.8;

    /// <summary>
    /// Looks between the sentences that stand for those that resemble what is gone, and gives each its place among the borders.
    /// </summary>
    /// <param name="gone">Sentences with their texts.</param>
    /// <param name="joined">The sentences of the log and of the document.</param>
    /// <param name="texts">The sentences of the document.</param>
    /// <param name="borders">The sentences as they are after all operations.</param>
    public static void Find(List<EditedSentence> gone, JoinedSide joined, IReadOnlyList<string> texts,
        ImmutableArray<SentenceBorder> borders)
    {
        foreach (var sentence in gone)
            FindOne(sentence, joined, texts);
        var changed = gone.Where(sentence => sentence.ChangedTo >= 0).ToLookup(sentence => sentence.ChangedTo);
        for (var index = borders.Length - 1; index >= 0; index--)
        {
            foreach (var sentence in changed[borders[index].First])
                sentence.Index = index;
        }
    }

    private static void FindOne(EditedSentence sentence, JoinedSide joined, IReadOnlyList<string> texts)
    {
        var before = sentence.First - 1;
        while (before >= 0 && (joined.Places[before] < 0 || joined.IsNew[before]))
            before--;
        var best = 0.0;
        for (var place = before < 0 ? 0 : joined.Places[before] + 1; place < texts.Count && !joined.IsKnown[place]; place++)
        {
            var likeness = sentence.LikenessTo(texts[place]);
            if (likeness >= LeastLikeness && likeness > best)
                (best, sentence.ChangedTo) = (likeness, place);
        }
    }
}
