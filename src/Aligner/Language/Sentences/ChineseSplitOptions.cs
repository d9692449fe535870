
namespace Aligner.Language.Sentences;

internal sealed record ChineseSplitOptions
{
    public static readonly ChineseSplitOptions Default = new();

    /// <summary>Whether ； ends a sentence as 。 does.</summary>
    public bool SemicolonEnds { get; init; }
}
