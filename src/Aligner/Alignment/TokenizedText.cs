using Aligner.Language;
using Aligner.Language.Words;

namespace Aligner.Alignment;

/// <summary>The sentences of one side as rows of words, in flat arrays so that the scorer reads memory in order.</summary>
internal sealed class TokenizedText
{
    private readonly int[] _firstTokens;
    private readonly int[] _offsets;

    internal TokenizedText(IReadOnlyList<string> sentences, WordTypes types, IReadOnlyCollection<string> surfaces, int[] firstTokens, TextSpan[] tokens, int[] tokenTypes)
    {
        Sentences = sentences;
        Types = types;
        Frequencies = new WordFrequencies(types);
        Surfaces = surfaces;
        _firstTokens = firstTokens;
        Tokens = tokens;
        TokenTypes = tokenTypes;
        _offsets = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
            _offsets[i + 1] = _offsets[i] + sentences[i].Length;
    }

    public IReadOnlyList<string> Sentences { get; }

    public WordTypes Types { get; }

    public WordFrequencies Frequencies { get; }

    /// <summary>The different ways in which its words are written.</summary>
    public IReadOnlyCollection<string> Surfaces { get; }

    /// <summary>Where each token stands in its sentence. There may be room behind the last token.</summary>
    public TextSpan[] Tokens { get; }

    public int CharacterCount => _offsets[^1];

    /// <summary>For each token, the number of its word. There may be room behind the last token.</summary>
    public int[] TokenTypes { get; }

    public WordKind KindOf(int token) => Types.Kind(TokenTypes[token]);

    /// <summary>The first token of the sentence; of one past the last sentence, the number of tokens.</summary>
    public int FirstToken(int sentence) => _firstTokens[sentence];

    /// <summary>How many characters stand before the sentence.</summary>
    public int Offset(int sentence) => _offsets[sentence];

    public int Length(int sentence, int count) => _offsets[sentence + count] - _offsets[sentence];

    public int TokenCount(int sentence, int count) => _firstTokens[sentence + count] - _firstTokens[sentence];
}
