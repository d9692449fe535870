using Aligner.Language.Words;
using Aligner.Text;

namespace Aligner.Alignment.Tokens;

/// <summary>Puts the words of one side into rows, sentence by sentence.</summary>
internal sealed class TokenizedTextBuilder
{
    // In tokens.
    private const int MostUnused = 1 << 16;

    private readonly IReadOnlyList<string> _sentences;
    private readonly Side _side;
    private readonly int[] _firstTokens;
    private readonly TokenPlaces _tokens;
    private int[] _tokenTypes;
    private int _sentenceCount;
    private readonly TokenizedText? _original;

    /// <param name="sentences">All of the side.</param>
    /// <param name="side">Its language.</param>
    /// <param name="charactersPerToken">Hardly more, so that the rows seldom grow and leave no garbage as large as themselves.</param>
    /// <param name="original">The side before some of its sentences were changed; how frequent words are is told by it. Null where there is
    /// none.</param>
    public TokenizedTextBuilder(IReadOnlyList<string> sentences, Side side, int charactersPerToken, TokenizedText? original = null)
    {
        _original = original;
        Types = original?.Types.Clone() ?? new WordTypes();
        (_sentences, _side) = (sentences, side);
        _firstTokens = new int[sentences.Count + 1];
        var expected = Math.Max(1, sentences.Sum(sentence => sentence.Length) / charactersPerToken);
        (_tokens, _tokenTypes) = (new TokenPlaces(expected), new int[expected]);
    }

    public WordTypes Types { get; }

    /// <summary>The number of the word for each way to write it.</summary>
    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> TypeOfSurface { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a word to the sentence.</summary>
    public void Add(WordToken token, int type)
    {
        Add(new TextSpan(token.Start, token.Length), type);
        if (_original is null)
            Types.CountOne(type);
    }

    /// <summary>Adds all sentences of a side of which some were changed.</summary>
    /// <param name="sentences">As they are.</param>
    /// <param name="origins">Where each is from.</param>
    /// <param name="addChanged">Adds the words of one that is not as it was.</param>
    public void AddAll(IReadOnlyList<string> sentences, IReadOnlyList<SentenceOrigin> origins, Action<string> addChanged)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (origins[i].IsWhole)
                AddUnchanged(origins[i].First);
            else
                addChanged(sentences[i]);
            EndSentence();
        }
    }

    /// <summary>Adds the words of an unchanged sentence of the original.</summary>
    private void AddUnchanged(int sentence)
    {
        for (var token = _original!.FirstToken(sentence); token < _original.FirstToken(sentence + 1); token++)
            Add(_original.Tokens[token], _original.TokenTypes[token]);
    }

    private void Add(TextSpan token, int type)
    {
        if (_tokens.Count == _tokenTypes.Length)
            Array.Resize(ref _tokenTypes, _tokens.Count * 2);
        _tokenTypes[_tokens.Count] = type;
        _tokens.Add(token);
    }

    public void EndSentence() => _firstTokens[++_sentenceCount] = _tokens.Count;

    public TokenizedText Build()
    {
        // In a short text, to make smaller rows costs more than is gained.
        if (_tokenTypes.Length - _tokens.Count > MostUnused)
        {
            Array.Resize(ref _tokenTypes, _tokens.Count);
            _tokens.Trim();
        }

        return new(_sentences, _side, Types, _original?.Surfaces ?? TypeOfSurface.Dictionary.Keys, _firstTokens, _tokens, _tokenTypes);
    }
}
