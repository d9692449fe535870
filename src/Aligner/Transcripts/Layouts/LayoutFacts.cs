using System.Globalization;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts;

/// <summary>What a reading by a layout met: what <c>inspect</c> says of the file, and what tells it from a plain lesson.</summary>
/// <param name="Place">Where the times stand.</param>
/// <param name="HasNames">Whether speakers are named.</param>
/// <param name="HasLabels">Whether words say which language a line is in.</param>
/// <param name="HasReadings">Whether readings of the Chinese were set apart.</param>
/// <param name="Inline">What parts languages that share a line; empty where they do not.</param>
/// <param name="HasMore">Whether there is what a lesson has not: quotation marks of Markdown, a third language, lines set apart among the
/// cues.</param>
/// <param name="Blocks">The blocks as read.</param>
internal sealed record LayoutFacts(TimePlace Place, bool HasNames, bool HasLabels, bool HasReadings, string Inline, bool HasMore,
    IReadOnlyList<TimedBlock> Blocks)
{
    public static readonly LayoutFacts None = new(TimePlace.None, false, false, false, "", false, []);

    /// <summary>Whether this is times at the beginning of lines with paragraphs of both languages under each, and nothing more.</summary>
    public bool IsPlain =>
        IsAtBeginning && !(HasNames && Blocks.Any(block => block.Speaker is not null)) && !HasLabels && !HasReadings && Inline.Length == 0
        && !HasMore && HasPairs;

    /// <summary>
    /// Whether times are at the beginning of lines and both languages under them: what a document with a lesson's header is.
    /// </summary>
    public bool IsBasic => IsAtBeginning && Inline.Length == 0 && Blocks.Any(HasBoth);

    private bool IsAtBeginning => Place is TimePlace.Alone or TimePlace.BeforeText;

    /// <summary>Whether blocks with both languages are as many as others, which may be halves of a pair.</summary>
    private bool HasPairs => Blocks.Any(HasBoth) && Blocks.Count(HasBoth) * 2 >= Blocks.Count(block => block.Lines.Count > 0);

    /// <summary>The layout in words, with the number of cues.</summary>
    public string Describe(Transcript transcript) => string.Join("; ", Parts(transcript).Where(part => part.Length > 0));

    private IEnumerable<string> Parts(Transcript transcript)
    {
        yield return TimePlaces.Words(Place)
            + (HasNames && Place is TimePlace.Alone or TimePlace.BeforeText or TimePlace.AfterText
                ? ", speakers named before the text" : "");
        yield return Languages(transcript);
        yield return HasReadings ? "readings of the Chinese set apart" : "";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{transcript.Cues.Length} {(transcript.Cues.Length == 1 ? "cue" : "cues")}");
    }

    private string Languages(Transcript transcript)
    {
        var pairs = transcript.Cues.Where(cue => !cue.English.IsMissing && !cue.Chinese.IsMissing).ToList();
        if (pairs.Count == 0)
        {
            return transcript.Languages == Transcripts.Languages.Chinese
                ? "Chinese only" : transcript.Languages == Transcripts.Languages.English ? "English only" : "cues of one language each";
        }

        var order = pairs.Count(IsEnglishFirst) * 2 >= pairs.Count ? "English, then Chinese" : "Chinese, then English";
        return order + (HasLabels ? ", each with a label" : Inline.Length > 0
            ? $", on one line with {Inline} between" : Blocks.Count(HasBoth) * 2 < pairs.Count ? ", each with a time of its own" : "");
    }

    private static bool IsEnglishFirst(Cue cue) => cue.English.Line <= cue.Chinese.Line;

    private static bool HasBoth(TimedBlock block)
    {
        var sides = block.Lines.Select(line => line.Given == Side.Neither ? Script.SideOf(line.Text.Text) : line.Given).ToList();
        return sides.Contains(Side.English) && sides.Contains(Side.Chinese);
    }
}
