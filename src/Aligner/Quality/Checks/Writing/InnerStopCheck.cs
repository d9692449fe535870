using System.Text.RegularExpressions;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>
/// Finds a 。 inside a Chinese sentence: after a word that never ends one, before one that never begins one, or after a clause that the
/// English, one sentence, makes a subordinate one.
/// </summary>
internal sealed partial class InnerStopCheck : SideCheck
{
    protected override Observation? Examine(Segment segment, Side side, string text)
    {
        if (side != Side.Chinese)
            return null;
        var stops = Inside().Matches(text).Select(match => match.Groups["stop"]).ToList();
        if (EnglishSubordinate().IsMatch(segment.English) && Subordinate().Match(text) is { Success: true } clause)
            stops.Add(clause.Groups["stop"]);
        return At(segment, side, [.. stops.Select(stop => (stop.Index, stop.Length)).Distinct()], _ => "'。' stands inside a sentence");
    }

    [GeneratedRegex(@"^(?:When|If|Because|Although|Though|Since|While|As|After|Before|Unless|Once|Even if|Until|Whenever|As soon as)\b[^.?!]*,[^.?!]*[.?!][”""]?$")]
    private static partial Regex EnglishSubordinate();

    [GeneratedRegex(
        "^[“\"]?(?:(?:当|當|每当|每當|如果|要是|假如|因为|因為|由于|由於|虽然|雖然|尽管|儘管|即使|就算|只要|除非|既然|自从|自從|一旦)[^。！？]{1,30}|[^。！？]{1,30}(?:的时候|的時候|之后|之後|以后|以後|之前|以前|时|時|的话|的話))(?<stop>。)(?=[\\u3400-\\u9fff])")]
    private static partial Regex Subordinate();

    [GeneratedRegex(
        "(?:以及|并且|並且|因为|因為|由于|由於|为了|為了|如果|虽然|雖然|关于|關於|对于|對於|包括|无论|無論|通过|通過|根据|根據|[，、；](?:和|与|與|及|或|把|被|将|將|从|從|向|由|使|让|讓))(?<stop>。)(?=[\\u3400-\\u9fff])"
        + "|(?<=[\\u3400-\\u9fff])(?<stop>。)(?=的(?!确|確|士|是|话|話|时候|時候)|了(?!解|不|却|卻|如|结|結|无|無)|们|們|吗(?!啡)|嗎(?!啡)|之(?:一|间|間|后|後|前|中|外)[，。、的]|[，、；：])")]
    private static partial Regex Inside();
}
