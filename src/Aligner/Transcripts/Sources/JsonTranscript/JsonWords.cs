using System.Text.Json;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>A word of a speech recogniser.</summary>
/// <param name="Item">The object that it is.</param>
/// <param name="Text">What is written.</param>
internal sealed record JsonWord(JsonPiece Item, JsonPiece Text);

/// <summary>
/// Finds the lists of words that recognisers write, and makes sentences of them where a text does not stand beside them.
/// </summary>
internal sealed class JsonWords(SourceText source, JsonTimes times, JsonTexts texts)
{
    private static readonly string[] ListNames = ["words", "items", "elements", "ws", "tokens"];
    private static readonly string[] TextNames = ["punctuated_word", "word", "text", "content", "value", "w"];
    private static readonly string[] Choices = ["alternatives", "cw"];
    private static readonly string[] SentenceNames = ["SentenceId", "sentence_id", "sentenceId"];
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>The words in a member of the object, or of its best reading; none where there are none.</summary>
    public List<JsonWord> Of(JsonPiece piece)
    {
        foreach (var (name, value) in piece.Members)
        {
            if (value.Kind == JsonTokenType.StartArray && IsList(name, value))
                return [.. value.Items.Select(Word).OfType<JsonWord>()];
        }
        return texts.Best(piece) is { } best ? Of(best) : [];
    }

    /// <summary>The words in lists below the object that have no times of their own.</summary>
    public List<JsonWord> Within(JsonPiece piece) => Of(piece) is { Count: > 0 } own ? own
        : [.. piece.Members.Values.SelectMany(value => value.Items)
            .Where(item => item.Kind == JsonTokenType.StartObject && times.StartOf(item) is null).SelectMany(Within)];

    private static bool IsList(string name, JsonPiece list) =>
        (ListNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (name == "results" && list.Items.Any(item => item.Member("type") is not null)))
        && list.Items.Any(item => Word(item) is not null) && list.Items.All(item => item.Kind == JsonTokenType.StartObject);

    private static JsonWord? Word(JsonPiece item)
    {
        var holder = item.Member(Choices) is { Items: [var first, ..] } ? first : item;
        return TextNames.Select(name => holder.Member(name) ?? holder.Member(char.ToUpperInvariant(name[0]) + name[1..]))
            .FirstOrDefault(text => text?.IsString == true) is { } written ? new JsonWord(item, written) : null;
    }

    /// <summary>
    /// Cuts after the end of a sentence, at a long pause, and where another speaks; by the numbers of sentences where there are any.
    /// </summary>
    public IEnumerable<List<JsonWord>> Sentences(IReadOnlyList<JsonWord> words)
    {
        var sentence = new List<JsonWord>();
        TimeSpan? end = null;
        foreach (var word in words)
        {
            var start = times.StartOf(word.Item) is null ? null : times.Read(word.Item);
            if (sentence.Count > 0 && IsBorder(sentence[^1], word, end, start))
            {
                yield return sentence;
                sentence = [];
            }
            sentence.Add(word);
            end = start?.End ?? start?.Start ?? end;
        }
        if (sentence.Count > 0)
            yield return sentence;
    }

    private bool IsBorder(JsonWord before, JsonWord word, TimeSpan? end, TimeRange? next)
    {
        if (before.Item.Member(SentenceNames) is { } one && word.Item.Member(SentenceNames) is { } other)
            return Written(one) != Written(other);
        return next is { } range && (EndsSentence(Written(before.Text)) || range.Start - end > LongestPause
            || (SpeakerOf(before) is { } first && SpeakerOf(word) is { } second && first != second));
    }

    private static bool EndsSentence(string word) =>
        word.TrimEnd() is [.., '.' or '?' or '!' or '。' or '？' or '！'] && !(word.TrimEnd() is [>= 'A' and <= 'Z', '.']);

    private string? SpeakerOf(JsonWord word) => SpeakerPiece(word) is { } speaker ? Written(speaker) : null;

    /// <summary>Who says the word; null where it does not tell.</summary>
    public JsonPiece? SpeakerPiece(JsonWord word) => texts.SpeakerOf(word.Item, isCue: true)
        ?? (word.Item.Member("alternatives") is { Items: [var best, ..] } ? texts.SpeakerOf(best, isCue: true) : null);

    private string Written(JsonPiece piece) => source.Text.Substring(piece.Start, piece.Length);

    /// <summary>
    /// The words as a text. Spaces that the source has itself are all there are; else they stand between words that are not Chinese.
    /// </summary>
    public SourcedText Join(IReadOnlyList<JsonWord> words, TimedContext context)
    {
        var decoded = words.Select(word => JsonText.Decode(source, word.Text)).ToList();
        var isSpaced = decoded.Exists(word => word.Length > 0 && (char.IsWhiteSpace(word.Text[0]) || char.IsWhiteSpace(word.Text[^1])));
        var text = new SourcedTextBuilder();
        var last = '\0';
        for (var i = 0; i < words.Count; i++)
        {
            if (decoded[i].Length == 0)
                continue;
            if (!isSpaced && last != '\0' && IsApart(last, decoded[i].Text))
                text.Append(" ", decoded[i].OffsetAt(0));
            if (times.StartOf(words[i].Item) is not null && times.Read(words[i].Item) is { } range)
                context.WordTimes[decoded[i].OffsetAt(0)] = range.Start;
            text.Append(decoded[i]);
            last = decoded[i].Text[^1];
        }
        return text.Build().Trim();
    }

    private static bool IsApart(char last, string word) =>
        !IsWide(last) && !IsWide(word[0]) && (char.IsLetterOrDigit(word[0]) || word[0] is '“' or '"' or '(' or '$');

    private static bool IsWide(char c) => c is > '\u2E7F' and < '\uFFF0';
}
