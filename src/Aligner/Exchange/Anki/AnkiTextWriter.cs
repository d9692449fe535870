using System.Text;

namespace Aligner.Exchange.Anki;

/// <summary>Writes a note a line: guid, note type, deck, tags, then the fields.</summary>
internal sealed class AnkiTextWriter : AnkiWriter
{
    private const string Head = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:4\n";

    private readonly StreamWriter _text;
    private readonly bool _hasRecording;

    /// <param name="stream">Left open.</param>
    /// <param name="options">What the user chose.</param>
    public AnkiTextWriter(Stream stream, ExportOptions options)
        : base(options)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        _text.Write(Head);
        _hasRecording = options.Media is not null;
    }

    protected override void WriteNote(AnkiNoteType type, AnkiNote note) =>
        _text.WriteLine(string.Join('\t', [note.Guid, type.Name, type.Deck, string.Join(' ', note.Tags), .. note.Fields]));

    protected override void CompleteDeck()
    {
        _text.Flush();
        if (_hasRecording)
            Remarks.Add("notes as text hold no sound; --to apkg does");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _text.Dispose();
    }
}
