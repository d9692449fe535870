using System.Collections.Immutable;
using Aligner.Formats.Tmx;

namespace Aligner.Formats.Validation;

/// <summary>Counts what goes beyond what a program takes.</summary>
internal sealed class ProgramLimits(TmxProfile profile)
{
    private const int MostLanguages = 2;
    private int _longTexts;

    public void AddText(long characters)
    {
        if (characters > profile.LongestText)
            _longTexts++;
    }

    /// <summary>The verdict, when all is read.</summary>
    /// <param name="errors">Of the file itself.</param>
    /// <param name="isAllSources">Whether the header's source language is *all*.</param>
    /// <param name="languages">All tags of the file, in lower case.</param>
    /// <param name="bytes">The length of the file.</param>
    public ProgramVerdict Verdict(int errors, bool isAllSources, IReadOnlyCollection<string> languages, long bytes)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (errors > 0)
            reasons.Add(CorpusValidator.Reason(errors, "error"));
        if (_longTexts > 0)
        {
            reasons.Add(FormattableString.Invariant(
                $"{CorpusValidator.Reason(_longTexts, "text")} of more than {profile.LongestText} characters; --fix leaves the units out"));
        }

        if (profile.IsBilingual && languages.Count > MostLanguages)
            reasons.Add($"{CorpusValidator.Reason(languages.Count, "language")} ({string.Join(", ", languages)}); write a file per document, or one tag with 'aligner convert --zh-lang'");
        if (isAllSources && profile is { TakesAllSources: false } && profile != TmxProfile.Standard)
            reasons.Add("the source language is *all*; --fix names one");
        if (bytes > profile.LargestFile)
            reasons.Add($"more than {profile.LargestFile >> 30} GiB; write a file per document");
        return new ProgramVerdict(profile.Name, profile.Program, reasons.ToImmutable());
    }
}

/// <summary>Whether a program takes a corpus.</summary>
/// <param name="Name">Of its profile.</param>
/// <param name="Program">For people.</param>
/// <param name="Reasons">Why not; empty where it takes it.</param>
internal sealed record ProgramVerdict(string Name, string Program, ImmutableArray<string> Reasons)
{
    public bool Imports => Reasons.IsEmpty;
}
