namespace Aligner.Transcripts.Timelines;

/// <summary>Two files that are one recording in two languages.</summary>
/// <param name="English">The path of the English file.</param>
/// <param name="Chinese">The path of the Chinese one.</param>
/// <param name="Tag">What tells the pair from others of the same English file: the Chinese language tag; empty where there is no other.</param>
public sealed record FilePair(string English, string Chinese, string Tag)
{
    /// <summary>The document's name: that of the English file without its language, with the tag where there is one.</summary>
    /// <param name="english">The English file's name without its extension.</param>
    public string Document(string english) => LanguageName.Of(english).Stem + (Tag.Length == 0 ? "" : $".{Tag}");
}
