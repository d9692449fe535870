using System.Text;
using Aligner.Language;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Exchange.Anki;

/// <summary>The pinyin of a text: words apart, the syllables of each joined (ISO 7098).</summary>
internal sealed class PinyinLine(Lazy<BilingualLexicon> lexicon)
{
    private const string NeedsApostrophe = "aāáǎàoōóǒòeēéěè";

    private readonly Lazy<(ChineseTokenizer Tokenizer, Readings Readings)> _words = new(() => (new ChineseTokenizer(lexicon.Value), new Readings(lexicon.Value)));

    public string Of(string text)
    {
        if (!Script.HasHan(text))
            return "";
        var tokens = new List<WordToken>();
        _words.Value.Tokenizer.Tokenize(text, tokens);
        var line = new StringBuilder();
        var end = 0;
        foreach (var (index, token) in tokens.Index())
        {
            if (line.Length > 0 && char.IsLetterOrDigit(line[^1]) && end == token.Start && token.Kind != WordKind.Mark)
                line.Append(' ');
            line.Append(text, end, token.Start - end).Append(ContextReadings.Of(text, tokens, index) is { } reading ? Pinyin.WithToneMark(reading) : Reading(text.Substring(token.Start, token.Length)));
            end = token.Start + token.Length;
        }

        line.Append(text, end, text.Length - end);
        return line.ToString();
    }

    private string Reading(string word)
    {
        var syllables = Script.HasHan(word) ? _words.Value.Readings.Syllables(word) : [];
        return syllables.All(syllable => syllable.Length == 0) ? word : syllables.Aggregate((joined, next) => joined + Apostrophe(joined, next) + next);
    }

    private static string Apostrophe(string before, string next) => before.Length > 0 && next.Length > 0 && NeedsApostrophe.Contains(next[0], StringComparison.Ordinal) ? "'" : "";
}
