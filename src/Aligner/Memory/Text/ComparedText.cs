using System.Text;
using Aligner.Language.Words;

namespace Aligner.Memory.Text;

/// <summary>A text cut and folded for comparison.</summary>
internal sealed class ComparedText
{
    private readonly List<MemoryToken> _tokens = [];
    private readonly string[] _forms;
    private string[]? _stems;

    public ComparedText(string text)
    {
        Text = text;
        MemoryTokenizer.Tokenize(text, _tokens);
        _forms = [.. _tokens.Select(token => FormOf(text, token))];
        var hasWords = _tokens.Exists(token => token.Kind != MemoryTokenKind.Mark);
        Counted = [.. Enumerable.Range(0, _tokens.Count).Where(i => !hasWords || _tokens[i].Kind != MemoryTokenKind.Mark)];
        Words = [.. Counted.Select(i => _forms[i])];
    }

    public string Text { get; }

    /// <summary>All tokens.</summary>
    public IReadOnlyList<MemoryToken> Tokens => _tokens;

    /// <summary>Which tokens the score counts: all but marks; marks where there is nothing else.</summary>
    public int[] Counted { get; }

    /// <summary>The counted tokens, folded.</summary>
    public string[] Words { get; }

    /// <summary>The same as stems of English words.</summary>
    public string[] Stems =>
        _stems ??= [.. Words.Select(word => char.IsAsciiLetter(word.Length > 0 ? word[0] : ' ') ? EnglishStemmer.Stem(word) : word)];

    /// <summary>All tokens, folded.</summary>
    public string[] All => _forms;

    /// <summary>
    /// The counted tokens as numbers of 16 bits. Tokens that are one have one number; two that differ share one so seldom that a distance
    /// over numbers, which is never above that over tokens, finds hardly more.
    /// </summary>
    public ushort[] Numbers => [.. Words.Select(NumberOf)];

    /// <summary>What <see cref="FoldedText"/> makes of a token; for what is most of any text without a look at Unicode's tables.</summary>
    private static string FormOf(string text, MemoryToken token)
    {
        var form = text.Substring(token.Start, token.Length);
        if (token is { Length: 1, Kind: MemoryTokenKind.Character } && form[0] is >= '\u3400' and < '\uA000')
            return ScriptFold.Of(form[0]).ToString();
        return Ascii.IsValid(form) ? form.ToLowerInvariant() : FoldedText.Of(form);
    }

    private static ushort NumberOf(string word)
    {
        if (word.Length == 1)
            return word[0];
        var hash = (ulong)FoldedText.Hash(word);
        return (ushort)(hash ^ (hash >> 16) ^ (hash >> 32));
    }
}
