using System.Collections.Frozen;
using Aligner.Language;
using Aligner.Language.Words;

namespace Aligner.Lexicon.Pronunciation;

/// <summary>
/// The readings of words, most of them single characters, whose neighbours tell which: 得 děi before a verb, 还 huán with what is
/// given back. Rules are tried in their order; where none holds, the usual reading stays. Tones are the dictionary's.
/// </summary>
/// <param name="text">In either script.</param>
/// <param name="tokens">Its words.</param>
internal sealed class ContextReadings(string text, IReadOnlyList<WordToken> tokens)
{
    private static readonly FrozenDictionary<string, (string Reading, Func<ReadingPlace, bool> Holds)[]> Rules =
        ParticleReadings.Rules.Concat(WordReadings.Rules).Concat(CompoundReadings.Rules).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Reading, Func<ReadingPlace, bool> Holds)[]>
        .AlternateLookup<ReadOnlySpan<char>> RuleLookup = Rules.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _text = ChineseVariant.Simplify(text);

    /// <summary>The reading of a character that is part of a word, where it is not the one that the word has.</summary>
    public string? OfPart(int at) => ReadingPatterns.Find(_text, at, 1, isPart: true);

    /// <summary>The reading of a word in its text, as the lexicon writes readings; null where its own usual one stays.</summary>
    public string? Of(int index)
    {
        var token = tokens[index];
        if (ReadingPatterns.Find(_text, token.Start, token.Length, isPart: false) is { } reading)
            return reading;
        if (!RuleLookup.TryGetValue(_text.AsSpan(token.Start, token.Length), out var rules))
            return null;
        var place = new ReadingPlace(_text, tokens, index);
        return Array.Find(rules, rule => rule.Holds(place)).Reading;
    }
}
