using System.Globalization;
using Aligner.Language;
using Aligner.Quality.Checks.Writing;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>Finds sides in a third language by its script, and Chinese in other characters than the rest of the document.</summary>
internal sealed class LanguageCheck : SideCheck
{
    protected override Observation? Examine(Segment segment, Side side, string text)
    {
        var counts = ScriptCounts.Of(text);
        if (counts.Foreign > 0 && counts.Foreign >= counts.Han && counts.Foreign >= counts.Latin)
            return Observe(segment, $"the {Name(side)} side is mostly in {counts.ForeignName}", TextMark.Whole(segment, side));
        if (side == Side.Chinese && IsOtherVariant(segment, out var balance))
        {
            var (is_, tag) = balance > 0 ? ("traditional", "simplified") : ("simplified", "traditional");
            return Observe(segment, string.Create(CultureInfo.InvariantCulture, $"the characters are {is_} in a document of {tag} ones"),
                TextMark.Whole(segment, side));
        }

        return null;
    }

    // A text of few telling characters may quote a name.
    private static bool IsOtherVariant(Segment segment, out int balance)
    {
        const int least = 3;
        balance = ChineseVariant.Balance(segment.Chinese);
        return segment.ChineseTag == LanguageTags.Traditional ? balance <= -least : balance >= least;
    }
}
