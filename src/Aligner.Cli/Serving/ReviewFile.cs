using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Aligner.Edits;
using Aligner.Reviewing;
using Aligner.Text;

namespace Aligner.Cli.Serving;

/// <summary>The page of a review as one file, which needs no program: what is said there is downloaded as the documents' logs.</summary>
/// <param name="by">Who reviews; null where that is not known.</param>
internal sealed class ReviewFile(string? by)
{
    // Text is never markup: what could end the data is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="stream">Takes the page.</param>
    /// <param name="documents">Each with all that the checks say; the recording as a relative URL.</param>
    public void Write(Stream stream, IEnumerable<(ReviewDocument Document, ReviewFacts Facts)> documents)
    {
        var (before, after) = ReviewPage.File();
        stream.Write(Encoding.UTF8.GetBytes(before));
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var (document, facts) in documents)
                Write(json, document, facts);
            json.WriteEndArray();
        }

        stream.Write(Encoding.UTF8.GetBytes(after));
    }

    private void Write(Utf8JsonWriter json, ReviewDocument document, ReviewFacts facts)
    {
        var (state, log, file) = (document.Session.State, new MemoryStream(), Path.GetFileName(facts.Log));
        EditLogWriter.Write(state.Log, log);
        var lines = Encoding.UTF8.GetString(log.ToArray());
        var said = state.SaidOfRows();
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("apply", $"aligner {(document.IsCorpus ? "convert CORPUS" : "align SOURCES")} --edits {file}");
        json.WriteString("lines", lines);
        json.WriteString("key", SentenceName.HashOf(lines));
        json.WriteNumber("next", state.Log.Edits.Select(edit => edit.Number).DefaultIfEmpty().Max() + 1);
        if (by is not null)
            json.WriteString("by", by);
        json.WriteStartObject("state");
        ReviewJson.WriteFacts(json, state, facts);
        json.WriteEndObject();
        WriteSides(json, state, "names",
            (side, count) => json.WriteStrings(side == Side.English
                ? "en" : "zh", Enumerable.Range(0, count).Select(sentence => state.NameOf(side, sentence).Key)));
        WriteSides(json, state, "changed",
            (side, count) => json.WriteArray(side == Side.English
                ? "en" : "zh", Enumerable.Range(0, count).Where(sentence => !state.CanBeCut(side, sentence)),
                (writer, sentence) => writer.WriteNumberValue(sentence)));
        json.WriteArray("rows", Enumerable.Range(0, state.Rows.Length), (writer, row) =>
        {
            writer.WriteStartObject();
            ReviewJson.WriteRowFields(writer, state, row, document.Findings);
            writer.WriteArray("said", said[row], (numbers, edit) => numbers.WriteNumberValue(edit.Number));
            writer.WriteArray("notes", said[row].Where(edit => edit.Kind == EditKind.Note),
                (numbers, edit) => numbers.WriteNumberValue(edit.Number));
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSides(Utf8JsonWriter json, ReviewState state, string name, Action<Side, int> write)
    {
        json.WriteStartObject(name);
        foreach (var side in new[] { Side.English, Side.Chinese })
            write(side, state.SentencesOf(side).Length);
        json.WriteEndObject();
    }
}
