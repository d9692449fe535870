using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Corpus;
using Aligner.Corpus.Concordance;
using Aligner.Exchange;
using Aligner.Exchange.JsonLines;
using Aligner.Language;

namespace Aligner.Cli.Display;

/// <summary>A JSON object for each segment in which something was found; places are offsets and lengths in UTF-16 code units.</summary>
internal sealed class ConcordanceJson(Stream stream) : ConcordanceOutput(stream)
{
    private readonly Stream _stream = stream;
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance });

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (hit is null)
            return;
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("id", segment.Id);
        _json.WriteSecondsOrNull("start", segment.Range?.Start);
        _json.WriteString("en", segment.English);
        _json.WriteString("zh", segment.Chinese);
        WritePlaces("en_matches", hit.English);
        WritePlaces("zh_matches", hit.Chinese);
        WritePlaces("zh_translations", [.. hit.English.SelectMany(place => hit.TranslationOf(Side.English, place)).Distinct()]);
        WritePlaces("en_translations", [.. hit.Chinese.SelectMany(place => hit.TranslationOf(Side.Chinese, place)).Distinct()]);
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    private void WritePlaces(string name, ImmutableArray<TextSpan> places) => _json.WriteArray(name, places, (json, place) =>
    {
        json.WriteStartArray();
        json.WriteNumberValue(place.Start);
        json.WriteNumberValue(place.Length);
        json.WriteEndArray();
    });
}
