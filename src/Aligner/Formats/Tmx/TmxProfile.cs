using System.Collections.Immutable;

namespace Aligner.Formats.Tmx;

/// <summary>What a program that takes TMX needs beyond the standard, or does not take.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="Program">For people.</param>
public sealed record TmxProfile(string Name, string Program)
{
    /// <summary>Whether the file names the DTD.</summary>
    public bool HasDoctype { get; init; } = true;

    /// <summary>Whether the header's source language is *all*: a memory for both directions.</summary>
    public bool TakesAllSources { get; init; }

    /// <summary>Whether a file may hold two languages only, tags with their regions.</summary>
    public bool IsBilingual { get; init; }

    /// <summary>The most characters of a text, in UTF-16 code units; null for no limit.</summary>
    public int? LongestText { get; init; }

    /// <summary>The most bytes of a file; null for no limit.</summary>
    public long? LargestFile { get; init; }

    /// <summary>The types of the properties that hold the source texts before and after; null for none.</summary>
    public (string Before, string After)? Context { get; init; }

    /// <summary>Whether a context is written as a seg element, escaped.</summary>
    public bool HasContextAsElement { get; init; }

    /// <summary>Why, for people.</summary>
    public required string Why { get; init; }

    /// <summary>TMX as the standard has it.</summary>
    public static TmxProfile Standard { get; } = new("any", "any program that keeps to TMX 1.4") { Why = "valid to the DTD" };

    /// <summary>
    /// One row for each. Trados: docs.rws.com, “Importing TM content” (of cloud memories: 2,000 characters a side, 1 GB, the languages of
    /// the memory only), and developers.rws.com, “Importing content into a translation memory” (no file of several languages). memoQ:
    /// docs.memoq.com, “TMX import settings” (languages are assigned on import, so that either can be the source). OmegaT:
    /// omegat.sourceforge.io, “Translation memories”; properties prev and next would make a unit an alternative translation, which is used
    /// at one place only, so that no context is written. Phrase: support.phrase.com, “Translation Unit Metadata” (context_prev and
    /// context_next in the source) and “Translation Memories” (1 GB, one source language). Taken from files of the programs and told by no
    /// manual: that Trados, memoQ and Phrase write no DOCTYPE, which none of them is known to ask for; that memoQ's contexts are
    /// x-context-pre and x-context-post (XTM Cloud and MateCat have them too, as plain text) with a seg element, escaped.
    /// </summary>
    public static ImmutableArray<TmxProfile> All { get; } =
    [
        Standard,
        new("trados", "Trados Studio")
        {
            HasDoctype = false,
            IsBilingual = true,
            LongestText = 2000,
            LargestFile = 1L << 30,
            Why = "takes no file of more than two languages, and its cloud memories no text of more than 2,000 characters",
        },
        new("memoq", "memoQ")
        {
            HasDoctype = false,
            TakesAllSources = true,
            Context = ("x-context-pre", "x-context-post"),
            HasContextAsElement = true,
            Why = "matches a text at 101% where the texts before and after are the same; either language can be the source",
        },
        new("omegat", "OmegaT")
        {
            TakesAllSources = true,
            Why = "takes memories for both directions; a context would tie a translation to one place",
        },
        new("phrase", "Phrase")
        {
            HasDoctype = false,
            LargestFile = 1L << 30,
            Context = ("context_prev", "context_next"),
            Why = "matches in context; a memory has one source language",
        },
    ];
}
