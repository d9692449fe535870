using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Pronunciation;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Formats.Html;

/// <summary>
/// The Chinese words of a page, with what the dictionary has on them; each text of the page carries where its own words begin and end.
/// </summary>
/// <param name="lexicon">With the words and their readings.</param>
/// <param name="hasSandhi">Whether 一 and 不 have the tones that they are spoken with.</param>
internal sealed class PageWords(Lazy<BilingualLexicon> lexicon, bool hasSandhi = false)
{
    private const int MostGlosses = 6;

    // The lengths of words are single digits of this base.
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private readonly List<string> _words = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<WordToken> _tokens = [];
    private readonly StringBuilder _cuts = new();
    private Lazy<(ChineseTokenizer Tokenizer, TextReadings Texts, Readings Dictionary)> _lexicon = Load(() => lexicon.Value, hasSandhi);

    /// <summary>Has the names of a document cut as words.</summary>
    public void Begin(DocumentFacts facts) => _lexicon = Load(() => facts.WithNames(lexicon.Value), hasSandhi);

    /// <summary>Adds the words of a stretch of a text that the page has without markup inside.</summary>
    public void Add(string text, int start, int end)
    {
        var first = _tokens.Count;
        if (Script.HasHan(text.AsSpan(start..end)))
            _lexicon.Value.Tokenizer.Tokenize(text.AsSpan(start..end), _tokens);
        var done = start;
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref var token in CollectionsMarshal.AsSpan(_tokens)[first..])
        {
            token = token with { Start = token.Start + start };
            AppendLength(token.Start - done);
            AppendLength(token.Length);
            done = token.Start + token.Length;
            var word = text.AsSpan(token.Start, token.Length);
            if (Script.HasHan(word) && known.Add(word))
                _words.Add(word.ToString());
        }

        AppendLength(end - done);
    }

    /// <summary>
    /// What a page needs to show the text whose stretches were added since the last one: <c>data-cuts</c> with the lengths of its words and
    /// of what stands between them, a digit each, and <c>data-readings</c> with the places, in UTF-16 units, of those words that are read
    /// there otherwise than in the dictionary, each with its syllables, as <c>4:bú.shì</c>, parted by spaces. Nothing for a text without
    /// Chinese.
    /// </summary>
    public string AttributesOf(string text)
    {
        var attributes = _tokens.Count == 0 ? "" : $" data-cuts=\"{_cuts}\"{ReadingsIn(text)}";
        _tokens.Clear();
        _cuts.Clear();
        return attributes;
    }

    // What is longer than a digit tells is not a word of the dictionary, and may be in pieces.
    private void AppendLength(int length)
    {
        for (; length >= Digits.Length; length -= Digits.Length - 1)
            _cuts.Append(Digits[^1]);
        if (length > 0)
            _cuts.Append(Digits[length]);
    }

    private string ReadingsIn(string text)
    {
        var syllables = _lexicon.Value.Texts.Of(text, _tokens);
        var dictionary = _lexicon.Value.Dictionary;
        var listed = new StringBuilder();
        foreach (var token in _tokens.Where(token => Script.HasHan(text.AsSpan(token.Start, token.Length))))
        {
            var read = string.Join('.',
                Enumerable.Range(token.Start, token.Length).Where(at => !char.IsLowSurrogate(text[at])).Select(at => syllables[at]));
            if (read != string.Join('.', dictionary.Syllables(text.Substring(token.Start, token.Length))))
                listed.Append(CultureInfo.InvariantCulture, $"{(listed.Length > 0 ? " " : "")}{token.Start}:{read}");
        }

        return listed.Length > 0 ? $" data-readings=\"{listed}\"" : "";
    }

    private static Lazy<(ChineseTokenizer, TextReadings, Readings)> Load(Func<BilingualLexicon> lexicon, bool hasSandhi) =>
        new(() =>
        {
            var words = lexicon();
            return (new ChineseTokenizer(words), new TextReadings(words, hasSandhi), new Readings(words));
        });

    /// <summary>
    /// Writes an object that has for each word a list: the syllables for its characters, joined by spaces, then reading and
    /// meanings by turns, the likeliest reading first. No character of it can end the element it stands in.
    /// </summary>
    /// <param name="stream">Left open.</param>
    public void Write(Stream stream)
    {
        var readings = new Readings(_words.Count > 0 ? lexicon.Value : BilingualLexicon.Empty);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
        json.WriteStartObject();
        foreach (var word in _words)
        {
            json.WriteStartArray(word);
            json.WriteStringValue(string.Join(' ', readings.Syllables(word)));
            foreach (var entry in readings.Of(word).Where(entry => entry.Glosses.Length > 0))
            {
                json.WriteStringValue(string.Join(' ', Readings.ToneMarked(entry)));
                json.WriteStringValue(string.Join("; ", entry.Glosses.Take(MostGlosses).Select(gloss => gloss.Text)));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
