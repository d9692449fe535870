using System.Collections.Immutable;
using Aligner.Formats.Tmx;
using Aligner.Text;

namespace Aligner.Formats.Validation;

/// <summary>
/// Checks whether a corpus can be imported: TMX by the rules of its DTD and the needs of programs, other formats by reading them.
/// </summary>
internal static class CorpusValidator
{
    /// <param name="source">Read once; takes the problems.</param>
    /// <param name="format">The format; recognised by the content where it is null.</param>
    public static ValidationResult Validate(CorpusSource source, CorpusFormat? format = null)
    {
        var (head, stream) = CorpusReader.Open(source.Stream, source.Name);
        var found = format ?? CorpusReader.Detect(head);
        var whole = source with { Stream = stream };
        return found is TmxFormat ? new TmxValidator(whole).Validate() : Read(whole, found);
    }

    /// <summary>What can be read without an error can be imported.</summary>
    private static ValidationResult Read(CorpusSource source, CorpusFormat? format)
    {
        var (errors, warnings) = (0, 0);
        var counted = source with { Report = Count };
        var segments = CorpusReader.Read(counted, format).Count();
        ImmutableArray<string> reasons = errors == 0 ? [] : [Reason(errors, "error")];
        return new ValidationResult(format?.Name, segments, errors, warnings,
            [new ProgramVerdict(TmxProfile.Standard.Name, $"any program that takes {format?.Name ?? "corpora"}", reasons)]);

        void Count(Problem problem)
        {
            if (problem.Severity == Severity.Error)
                errors++;
            else
                warnings++;
            source.Report(problem);
        }
    }

    internal static string Reason(long count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}

/// <summary>What came of checking a corpus.</summary>
/// <param name="Format">The format's name; null where it was not told.</param>
/// <param name="Units">The units, or segments, that were read.</param>
/// <param name="Errors">Problems for which a program that keeps to the standard refuses the file or a unit.</param>
/// <param name="Warnings">Problems that are no reason to refuse it.</param>
/// <param name="Programs">A verdict each, the first for any program.</param>
internal sealed record ValidationResult(string? Format, int Units, int Errors, int Warnings, ImmutableArray<ProgramVerdict> Programs);
