using Aligner.Language.Words;
using Aligner.Text;

namespace Aligner.Alignment.Tokens;

/// <summary>The sentences of one side as rows of words, in flat arrays so that the scorer reads memory in order.</summary>
internal sealed class TokenizedText
{
    private readonly int[] _firstTokens;
    private readonly int[] _offsets;

    // How long all sentences before each are, as TextLength has it.
    private readonly int[] _lengths;

    private readonly Side _side;

    internal TokenizedText(IReadOnlyList<string> sentences, Side side, WordTypes types, IReadOnlyCollection<string> surfaces,
        int[] firstTokens, TokenPlaces tokens, int[] tokenTypes)
    {
        Sentences = sentences;
        _side = side;
        Types = types;
        Frequencies = new WordFrequencies(types);
        Surfaces = surfaces;
        _firstTokens = firstTokens;
        Tokens = tokens;
        TokenTypes = tokenTypes;
        _offsets = new int[sentences.Count + 1];
        _lengths = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            _offsets[i + 1] = _offsets[i] + sentences[i].Length;
            _lengths[i + 1] = _lengths[i] + TextLength.Of(sentences[i], side);
        }
    }

    public IReadOnlyList<string> Sentences { get; }

    public WordTypes Types { get; }

    public WordFrequencies Frequencies { get; }

    /// <summary>The different ways in which its words are written.</summary>
    public IReadOnlyCollection<string> Surfaces { get; }

    /// <summary>Where each token stands in its sentence.</summary>
    public TokenPlaces Tokens { get; }

    /// <summary>Of all sentences, as <see cref="TextLength"/> has it.</summary>
    public int TotalLength => _lengths[^1];

    /// <summary>For each token, the number of its word. There may be room after the last token.</summary>
    public int[] TokenTypes { get; }

    public WordKind KindOf(int token) => Types.Kind(TokenTypes[token]);

    /// <summary>The first token of the sentence; of one past the last sentence, the number of tokens.</summary>
    public int FirstToken(int sentence) => _firstTokens[sentence];

    /// <summary>How many characters stand before the sentence.</summary>
    public int Offset(int sentence) => _offsets[sentence];

    /// <summary>As <see cref="TextLength"/> has it.</summary>
    public int Length(int sentence, int count) => _lengths[sentence + count] - _lengths[sentence];

    public int CharacterCount(int sentence, int count) => _offsets[sentence + count] - _offsets[sentence];

    public int TokenCount(int sentence, int count) => _firstTokens[sentence + count] - _firstTokens[sentence];

    /// <summary>
    /// The same words in other sentences, which are parts of these; how frequent words are is told by the whole text still.
    /// </summary>
    /// <param name="parts">Of which sentence each is, and where it stands there.</param>
    public TokenizedText Cut(IReadOnlyList<(int Sentence, TextSpan Place)> parts)
    {
        var firstTokens = new int[parts.Count + 1];
        var (tokens, types) = (new TokenPlaces(0), new List<int>());
        for (var i = 0; i < parts.Count; i++)
        {
            var (sentence, place) = parts[i];
            for (var token = FirstToken(sentence); token < FirstToken(sentence + 1); token++)
            {
                var (start, length) = Tokens[token];
                if (start + (length / 2) < place.Start || start + (length / 2) >= place.End)
                    continue;
                tokens.Add(new TextSpan(start - place.Start, length));
                types.Add(TokenTypes[token]);
            }

            firstTokens[i + 1] = tokens.Count;
        }

        var sentences = parts.Select(part => Sentences[part.Sentence].Substring(part.Place.Start, part.Place.Length));
        return new TokenizedText([.. sentences], _side, Types, Surfaces, firstTokens, tokens, [.. types]);
    }
}
