using Aligner.Alignment;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>A bead of several sentences without one of them.</summary>
/// <param name="Side">The side of the sentence left out.</param>
/// <param name="Sentence">Its number on its side.</param>
/// <param name="English">The English that is left.</param>
/// <param name="Chinese">The Chinese that is left.</param>
internal sealed record OmissionTrial(Side Side, int Sentence, string English, string Chinese)
{
    /// <summary>The bead as it is, and without each sentence that does not stand alone on its side.</summary>
    public static IEnumerable<OmissionTrial> Of(Bead bead, SentencePieces english, SentencePieces chinese)
    {
        yield return new OmissionTrial(Side.Neither, -1, Join(english, bead.EnglishStart, bead.EnglishCount, -1), Join(chinese, bead.ChineseStart, bead.ChineseCount, -1));
        for (var i = bead.EnglishStart; i < bead.EnglishEnd && bead.EnglishCount > 1; i++)
            yield return new OmissionTrial(Side.English, i, Join(english, bead.EnglishStart, bead.EnglishCount, i), Join(chinese, bead.ChineseStart, bead.ChineseCount, -1));
        for (var i = bead.ChineseStart; i < bead.ChineseEnd && bead.ChineseCount > 1; i++)
            yield return new OmissionTrial(Side.Chinese, i, Join(english, bead.EnglishStart, bead.EnglishCount, -1), Join(chinese, bead.ChineseStart, bead.ChineseCount, i));
    }

    private static string Join(SentencePieces pieces, int start, int count, int without) =>
        string.Join(' ', Enumerable.Range(start, count).Where(i => i != without).Select(i => pieces.Texts[i]));
}
