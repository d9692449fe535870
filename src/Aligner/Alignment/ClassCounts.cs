namespace Aligner.Alignment;

/// <summary>How many words of each class stand in a run of sentences, by sums over all sentences before.</summary>
internal sealed class ClassCounts
{
    private const int Classes = (int)WordClass.Name;

    private readonly int[] _before;

    public ClassCounts(TokenizedText text, WordClass[] classOfToken)
    {
        _before = new int[(text.Sentences.Count + 1) * Classes];
        for (var sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            var next = _before.AsSpan((sentence + 1) * Classes, Classes);
            _before.AsSpan(sentence * Classes, Classes).CopyTo(next);
            foreach (var wordClass in classOfToken.AsSpan(text.FirstToken(sentence)..text.FirstToken(sentence + 1)))
            {
                if (wordClass != WordClass.Name)
                    next[(int)wordClass]++;
            }
        }
    }

    public int Of(WordClass wordClass, int sentence, int count) =>
        _before[((sentence + count) * Classes) + (int)wordClass] - _before[(sentence * Classes) + (int)wordClass];
}
