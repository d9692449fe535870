namespace Aligner.Transcripts.Sources.Sami;

/// <summary>SAMI captions: a time for each change of what is shown, and a paragraph for each language, which its class names.</summary>
internal sealed class SamiFormat : SourceFormat
{
    internal const string FormatName = "sami";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".smi", ".sami"];

    public override string Description => "SAMI captions, one language or both, with a class for each";

    public override bool Recognises(SourceText source) =>
        source.Text.AsSpan().TrimStart().StartsWith("<SAMI", StringComparison.OrdinalIgnoreCase);

    public override Transcript Read(string document, SourceText source) => new SamiReader(source).Read(document);
}
