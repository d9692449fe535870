using Aligner.Formats;
using Aligner.Fuzzing.Targets;
using Aligner.Transcripts.Sources;

namespace Aligner.Fuzzing;

/// <summary>The one list of targets: every reader of the program, the aligner and the checks, and whole commands.</summary>
public static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        SourceTargets.Any,
        .. SourceFormats.All.Select(SourceTargets.Of),
        SourceTargets.Pair,
        .. CorpusFormats.All.Where(format => format.CanRead && format is not FileSetFormat).Select(CorpusTargets.Of),
        CorpusTargets.Moses,
        CorpusTargets.XlsxParts,
        CorpusTargets.Validator,
        ResourceTargets.Glossary,
        ResourceTargets.Cedict,
        ResourceTargets.Lexicon,
        ResourceTargets.Beads,
        ResourceTargets.Settings,
        ResourceTargets.Journal,
        TextTargets.Splitters,
        TextTargets.Aligner,
        TextTargets.Checks,
        .. RunTargets.All,
    ];

    /// <summary>Null where no target has the name.</summary>
    public static FuzzTarget? ByName(string name) => All.FirstOrDefault(target => target.Name == name);
}
