using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Elan;

/// <summary>ELAN's annotation format (EAF): https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf.</summary>
public sealed partial class ElanFormat : SourceFormat
{
    internal const string FormatName = "elan";

    private const string Looked = "annotations";
    private const int RootWithin = 4096;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".eaf"];

    public override string Description => "ELAN annotations: a tier of each language, translations at the times of what they hang on";

    public override bool Recognises(SourceText source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(RootWithin, source.Text.Length));
        return beginning.TrimStart().StartsWith('<') && RootPattern().IsMatch(beginning);
    }

    public override Transcript Read(string document, SourceText source) => new ElanReader(source).Read(document, FormatName, Looked, needsBoth: true);

    public override Transcript ReadSide(string document, SourceText source) => new ElanReader(source).Read(document, FormatName, Looked, needsBoth: false);

    [GeneratedRegex(@"<(?:\w+:)?ANNOTATION_DOCUMENT[\s>/]")]
    private static partial Regex RootPattern();
}
