using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>JSON transcripts as speech recognisers and video sites write them.</summary>
internal sealed partial class JsonTranscriptFormat : SourceFormat
{
    internal const string FormatName = "json";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".json", ".json3", ".bcc", ".otr"];

    public override string Description =>
        "JSON with times and texts, however nested: Whisper, YouTube json3, Bilibili, oTranscribe, text and translation, en and zh";

    public override bool Recognises(SourceText source) => BeginningPattern().IsMatch(source.Text);

    public override Transcript Read(string document, SourceText source) => new JsonTranscriptReader(source).Read(document);

    [GeneratedRegex(@"\A\s*(?:\{\s*[""}]|\[\s*[{\]])")]
    private static partial Regex BeginningPattern();
}
