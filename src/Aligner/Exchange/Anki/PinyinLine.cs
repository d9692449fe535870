using System.Text;
using Aligner.Language;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Exchange.Anki;

/// <summary>The pinyin of a text: words apart, the syllables of each joined (ISO 7098).</summary>
/// <param name="lexicon">With the readings of words.</param>
/// <param name="hasSandhi">Whether 一 and 不 have the tones that they are spoken with.</param>
internal sealed class PinyinLine(Lazy<BilingualLexicon> lexicon, bool hasSandhi = false)
{
    private const string NeedsApostrophe = "aāáǎàoōóǒòeēéěè";

    // A suffix that is spoken as one syllable with what it stands after.
    private const string Retroflex = "r";

    private Lazy<(ChineseTokenizer Tokenizer, TextReadings Readings)> _words = Words(() => lexicon.Value, hasSandhi);

    /// <summary>Has the names of a document written as words.</summary>
    public void Begin(DocumentFacts facts) => _words = Words(() => facts.WithNames(lexicon.Value), hasSandhi);

    public string Of(string text)
    {
        if (!Script.HasHan(text))
            return "";
        var tokens = new List<WordToken>();
        _words.Value.Tokenizer.Tokenize(text, tokens);
        tokens = [.. tokens.SelectMany(token => PartsOf(text, token))];
        var syllables = _words.Value.Readings.Of(text, tokens);
        var line = new StringBuilder();
        var end = 0;
        foreach (var token in tokens)
        {
            var isApart = line.Length > 0 && char.IsLetterOrDigit(line[^1]) && end == token.Start && token.Kind != WordKind.Mark;
            if (isApart && syllables[token.Start] != Retroflex)
                line.Append(' ');
            line.Append(text, end, token.Start - end);
            end = token.Start + token.Length;
            line.Append(Joined(syllables.AsSpan(token.Start, token.Length)) is { Length: > 0 } pinyin ? pinyin : text.AsSpan(token.Start, token.Length));
        }

        line.Append(text, end, text.Length - end);
        return line.ToString();
    }

    private static Lazy<(ChineseTokenizer Tokenizer, TextReadings Readings)> Words(Func<BilingualLexicon> lexicon, bool hasSandhi) =>
        new(() =>
        {
            var words = lexicon();
            return (new ChineseTokenizer(words), new TextReadings(words, hasSandhi));
        });

    /// <summary>A term of several words is written as these; a name is one.</summary>
    private IEnumerable<WordToken> PartsOf(string text, WordToken token)
    {
        var parts = _words.Value.Readings.Parts(text.AsSpan(token.Start, token.Length));
        return parts.Exists(part => part.Length > 1) ? parts.Select(part => part with { Start = part.Start + token.Start }) : [token];
    }

    private static string Joined(ReadOnlySpan<string> syllables)
    {
        var joined = new StringBuilder();
        foreach (var syllable in syllables)
        {
            if (joined.Length > 0 && syllable.Length > 0 && NeedsApostrophe.Contains(syllable[0], StringComparison.Ordinal))
                joined.Append('\'');
            joined.Append(syllable);
        }

        return joined.ToString();
    }
}
