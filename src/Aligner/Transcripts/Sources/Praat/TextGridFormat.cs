using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Praat;

/// <summary>Praat's TextGrid as text, long or short: https://www.fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html.</summary>
internal sealed partial class TextGridFormat : SourceFormat
{
    internal const string FormatName = "textgrid";

    private const int HeaderWithin = 400;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".textgrid"];

    public override string Description => "Praat TextGrids, long and short: an interval tier of each language, for one speaker or several";

    public override bool Recognises(SourceText source) =>
        HeaderPattern().IsMatch(source.Text.AsSpan(0, Math.Min(HeaderWithin, source.Text.Length)));

    public override Transcript Read(string document, SourceText source) => new TextGridReader(source).Read(document, needsBoth: true);

    public override Transcript ReadSide(string document, SourceText source) => new TextGridReader(source).Read(document, needsBoth: false);

    [GeneratedRegex("""\A\s*(?:File type = )?"ooTextFile(?: short)?"|\A\s*Object class = "TextGrid""")]
    private static partial Regex HeaderPattern();
}
