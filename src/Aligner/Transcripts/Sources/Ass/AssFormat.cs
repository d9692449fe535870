using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Ass;

/// <summary>Advanced SubStation Alpha and its forerunner SSA.</summary>
public sealed partial class AssFormat : SourceFormat
{
    internal const string FormatName = "ass";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".ass", ".ssa"];

    public override string Description => "ASS and SSA subtitles, one language or both, with a style for each or without";

    public override bool Recognises(SourceText source) => source.Text.Contains('[') && SectionPattern().IsMatch(source.Text);

    public override Transcript Read(string document, SourceText source) => new AssReader(source).Read(document);

    [GeneratedRegex(@"\A\s*\[Script Info\]|^\[Events\]\s*^Format\s*:", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex SectionPattern();
}
