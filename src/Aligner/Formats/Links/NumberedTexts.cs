using System.Text;

namespace Aligner.Formats.Links;

/// <summary>
/// The sentences of a text by what links call them. They are read as they are asked for: where links go forward through a text, no more of
/// it is held than what they passed over.
/// </summary>
/// <param name="sentences">In the order of the text.</param>
internal sealed class NumberedTexts(IEnumerable<NumberedTexts.Sentence> sentences) : IDisposable
{
    private readonly IEnumerator<Sentence> _rest = sentences.GetEnumerator();
    private readonly Dictionary<string, Sentence> _passed = new(StringComparer.Ordinal);

    /// <param name="Id">What links call it.</param>
    /// <param name="Text">Without white space around it.</param>
    /// <param name="Document">Of which it is a part; null where the text does not say.</param>
    /// <param name="Place">0-based, in the text.</param>
    public sealed record Sentence(string Id, string Text, string? Document, int Place);

    /// <summary>Takes a sentence; null where there is none of this name that was not taken before.</summary>
    public Sentence? Take(string id)
    {
        if (_passed.Remove(id, out var found))
            return found;
        while (_rest.MoveNext())
        {
            if (_rest.Current.Id == id)
                return _rest.Current;
            _passed[_rest.Current.Id] = _rest.Current;
        }

        return null;
    }

    /// <summary>How many sentences nothing took; reads what is left.</summary>
    public int CountLeft()
    {
        var left = _passed.Count;
        while (_rest.MoveNext())
            left++;
        return left;
    }

    /// <summary>Sentences as one text: with a space between them, but for those of Chinese.</summary>
    public static string Join(IEnumerable<Sentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && sentence.Text.Length > 0 && !(text[^1] > '\u2E7F' && sentence.Text[0] > '\u2E7F'))
                text.Append(' ');
            text.Append(sentence.Text);
        }

        return text.ToString();
    }

    public void Dispose() => _rest.Dispose();
}
