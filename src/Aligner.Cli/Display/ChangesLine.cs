using Aligner.Segments.Operations;

namespace Aligner.Cli.Display;

/// <summary>What changed since an original, in a line.</summary>
internal static class ChangesLine
{
    public static string Of(string original, CorpusChanges changes) => FormattableString.Invariant(
        $"since {original}: {changes.Unchanged} unchanged, {changes.EnglishChanged} with another English, {changes.ChineseChanged} with another Chinese, {changes.BothChanged} with both, {changes.Added} added, {changes.Missing} missing");
}
