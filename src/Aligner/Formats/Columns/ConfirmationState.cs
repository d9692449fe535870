using System.Xml;
using Aligner.Edits;

namespace Aligner.Formats.Columns;

/// <summary>What translators' programs call the state of a segment: Trados, memoQ, Phrase and XLIFF 1.2 and 2.1.</summary>
internal static class ConfirmationState
{
    private static readonly string[] Doubtful = ["reject", "needs"];

    /// <summary>Before the others: "not translated", "unconfirmed".</summary>
    private static readonly string[] Automatic = ["not", "un", "new", "initial", "draft", "edit", "partial", "pretranslat", "machine",
        "assembled", "fragment", "empty", "locked"];

    private static readonly string[] Confirmed = ["manuallyconfirm", "confirm", "approv", "sign", "proofread", "review", "final"];

    /// <summary>Null for a word that is no state.</summary>
    /// <param name="state">As ApprovedTranslation, Reviewer 1 confirmed or needs-review-translation.</param>
    /// <param name="translatedIsConfirmed">Whether a segment that is translated was confirmed by a translator, as in Trados.</param>
    public static ReviewStatus? Of(string state, bool translatedIsConfirmed)
    {
        var word = string.Concat(state.Where(char.IsAsciiLetter)).ToLowerInvariant();
        if (Begins(word, Doubtful))
            return ReviewStatus.Doubtful;
        if (Begins(word, Automatic))
            return ReviewStatus.Automatic;
        if (Begins(word, Confirmed))
            return ReviewStatus.Confirmed;
        return !word.StartsWith("translat", StringComparison.Ordinal) ? null : translatedIsConfirmed
            ? ReviewStatus.Confirmed : ReviewStatus.Automatic;
    }

    /// <summary>What the element that the reader stands on has as its state.</summary>
    public static ReviewStatus? Of(XmlReader xml) =>
        xml.GetAttribute("state") is { } state ? Of(state, translatedIsConfirmed: false) : null;

    /// <summary>What the attributes of a unit tell: approved of XLIFF 1.2, status of memoQ, confirmed of Phrase.</summary>
    public static ReviewStatus? OfUnit(XmlReader xml)
    {
        ReviewStatus? state = null;
        while (xml.MoveToNextAttribute())
        {
            state = (xml.LocalName, xml.Value) switch
            {
                ("approved", "yes") => ReviewStatus.Confirmed,
                ("confirmed", "1" or "true") => ReviewStatus.Confirmed,
                ("status", var value) when xml.Prefix.Length > 0 => Of(value, translatedIsConfirmed: false),
                _ => state,
            };
        }

        xml.MoveToElement();
        return state;
    }

    private static bool Begins(string word, string[] beginnings) =>
        beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal));
}
