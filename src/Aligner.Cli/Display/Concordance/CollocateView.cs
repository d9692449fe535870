using System.Text.Json;
using Aligner.Segments;
using Aligner.Segments.Concordance;
using Aligner.Text;

namespace Aligner.Cli.Display.Concordance;

/// <summary>The words that go with what was searched for, a table for each language.</summary>
internal sealed class CollocateView(Stream stream, bool isJson) : ConcordanceOutput(stream)
{
    private const int Shown = 20;
    private const int WordColumns = 24;
    private readonly Stream _stream = stream;
    private readonly CollocateCounter _english = new(Side.English);
    private readonly CollocateCounter _chinese = new(Side.Chinese);

    public override void Note(Segment segment, SearchHit? hit)
    {
        _english.Note(segment, hit);
        _chinese.Note(segment, hit);
    }

    public override void Complete()
    {
        foreach (var (language, counter) in (IEnumerable<(string, CollocateCounter)>)[("en", _english), ("zh", _chinese)])
        {
            if (isJson)
                WriteJson(language, counter);
            else
                WriteTable(language == "en" ? "English" : "Chinese", counter);
        }

        base.Complete();
    }

    private void WriteTable(string language, CollocateCounter counter)
    {
        Writer.WriteLine($"{language,-WordColumns}  with it  elsewhere   log-likelihood");
        foreach (var collocate in counter.Strongest(Shown))
        {
            Writer.WriteLine(FormattableString.Invariant(
                $"{collocate.Word}{new string(' ', Math.Max(0, WordColumns - EastAsianWidth.Columns(collocate.Word)))}{collocate.WithMatch,9}{collocate.Elsewhere,11}{collocate.LogLikelihood,17:0.0}"));
        }
    }

    private void WriteJson(string language, CollocateCounter counter)
    {
        using var json = new Utf8JsonWriter(_stream, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance });
        foreach (var collocate in counter.Strongest(Shown))
        {
            json.Reset();
            json.WriteStartObject();
            json.WriteString("language", language);
            json.WriteString("word", collocate.Word);
            json.WriteNumber("with_match", collocate.WithMatch);
            json.WriteNumber("elsewhere", collocate.Elsewhere);
            json.WriteNumber("log_likelihood", decimal.Round((decimal)collocate.LogLikelihood, 4));
            json.WriteEndObject();
            json.Flush();
            _stream.Write("\n"u8);
        }
    }
}
