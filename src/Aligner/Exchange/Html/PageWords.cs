using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Aligner.Language;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Exchange.Html;

/// <summary>
/// The Chinese words of a page, with what the dictionary has on them. The script cuts the texts by longest match over just these words,
/// which gives the same cuts as the whole lexicon did, so that no text need carry its cuts with it.
/// </summary>
internal sealed class PageWords(Lazy<BilingualLexicon> lexicon)
{
    private const int MostGlosses = 6;

    private readonly List<string> _words = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<WordToken> _tokens = [];
    private ChineseTokenizer? _tokenizer;

    /// <summary>Adds the words of a stretch of text that the page has without markup inside.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (!Script.HasHan(text))
            return;
        _tokens.Clear();
        (_tokenizer ??= new ChineseTokenizer(lexicon.Value)).Tokenize(text, _tokens);
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in _tokens)
        {
            var word = text.Slice(token.Start, token.Length);
            if (Script.HasHan(word) && known.Add(word))
                _words.Add(word.ToString());
        }
    }

    /// <summary>
    /// The readings of single characters that the whole text tells better than the dictionary, as an attribute: places in UTF-16 units
    /// with the syllable, parted by spaces. Nothing where there are none.
    /// </summary>
    public string ReadingsIn(string text)
    {
        if (!Script.HasHan(text))
            return "";
        _tokens.Clear();
        (_tokenizer ??= new ChineseTokenizer(lexicon.Value)).Tokenize(text, _tokens);
        var found = _tokens.Index().Select(token => (token.Item.Start, Reading: ContextReadings.Of(text, _tokens, token.Index))).Where(place => place.Reading is not null);
        var listed = string.Join(' ', found.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Start}:{Pinyin.WithToneMark(place.Reading!)}")));
        return listed.Length > 0 ? $" data-readings=\"{listed}\"" : "";
    }

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
