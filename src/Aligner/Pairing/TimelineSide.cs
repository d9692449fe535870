using System.Collections.Immutable;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Layouts;

namespace Aligner.Pairing;

/// <summary>A source of one language in a pair: its cues of that language, and those that should be and are not.</summary>
internal sealed class TimelineSide
{
    private readonly Side _side;

    public TimelineSide(Transcript transcript, Side side)
    {
        _side = side;
        Foreign = [.. transcript.Cues.Where(cue => Own(cue).IsMissing)];
        Cues = [.. transcript.Cues.Where(cue => !Own(cue).IsMissing).Select(OnlyOwn)];
        Transcript = transcript with
        {
            Cues = Cues,
            CuesArePairs = false,
            CuesCutSentences = true,
            Passages = [.. transcript.Passages.Select(
                passage => passage.Role == OtherRole ? passage with { Role = Role.Reported } : passage)],
            Problems = [.. transcript.Problems.Where(problem => problem.Code != LayoutProblems.OneLanguageCode), .. Check(transcript)],
        };
    }

    /// <summary>The source without the other language, which is noted as reported.</summary>
    public Transcript Transcript { get; }

    public ImmutableArray<Cue> Cues { get; }

    /// <summary>The cues that have the other language only.</summary>
    public ImmutableArray<Cue> Foreign { get; }

    /// <summary>The problem that no cue is of the language; else null.</summary>
    public Problem? WrongLanguage => Cues.IsEmpty && !Foreign.IsEmpty
        ? TimelineProblems.WrongLanguage(Transcript.Source, NameOf(_side), NameOf(OtherSide), Foreign.Length)
        : null;

    private Side OtherSide => _side.Other();

    private Role OtherRole => _side == Side.English ? Role.Chinese : Role.English;

    private SideText Own(Cue cue) => _side == Side.English ? cue.English : cue.Chinese;

    private SideText Other(Cue cue) => _side == Side.English ? cue.Chinese : cue.English;

    /// <summary>The keys of the Chinese source say so, lest they be those of English cues.</summary>
    private Cue OnlyOwn(Cue cue) => _side == Side.English
        ? cue with { Chinese = SideText.Missing, Flags = cue.Flags.Remove(Flags.MissingChinese) }
        : cue with { English = SideText.Missing, Flags = cue.Flags.Remove(Flags.MissingEnglish), Key = $"zh-{cue.Key}" };

    private IEnumerable<Problem> Check(Transcript transcript)
    {
        var both = transcript.Cues.Where(cue => !cue.English.IsMissing && !cue.Chinese.IsMissing).ToList();
        if (both.Count > 0)
            yield return TimelineProblems.OtherLanguage(transcript.Source, Other(both[0]).Line, both.Count, NameOf(OtherSide));
        if (Foreign.IsEmpty)
            yield break;
        yield return _side == Side.Chinese
            ? TimelineProblems.Untranslated(transcript.Source, Foreign[0].Line, Foreign.Length, transcript.Cues.Length)
            : TimelineProblems.OtherLanguage(transcript.Source, Foreign[0].Line, Foreign.Length, NameOf(OtherSide));
    }

    private static string NameOf(Side side) => side == Side.English ? "English" : "Chinese";
}
