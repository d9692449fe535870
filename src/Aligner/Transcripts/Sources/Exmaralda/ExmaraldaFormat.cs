using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Exmaralda;

/// <summary>EXMARaLDA's basic transcription: https://exmaralda.org/files/basic-transcription.dtd.</summary>
public sealed partial class ExmaraldaFormat : SourceFormat
{
    internal const string FormatName = "exmaralda";

    private const string Looked = "events in tiers";
    private const int RootWithin = 4096;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".exb"];

    public override string Description => "EXMARaLDA transcriptions: what each speaker says and a tier of translation, on one timeline";

    public override bool Recognises(SourceText source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(RootWithin, source.Text.Length));
        return beginning.TrimStart().StartsWith('<') && RootPattern().IsMatch(beginning);
    }

    public override Transcript Read(string document, SourceText source) => new ExmaraldaReader(source).Read(document, FormatName, Looked, needsBoth: true);

    public override Transcript ReadSide(string document, SourceText source) => new ExmaraldaReader(source).Read(document, FormatName, Looked, needsBoth: false);

    [GeneratedRegex(@"<basic-transcription[\s>/]")]
    private static partial Regex RootPattern();
}
