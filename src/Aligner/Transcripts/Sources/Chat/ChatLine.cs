using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Chat;

/// <summary>A line of CHAT with those that continue it: <c>@Header:</c>, <c>*SPK:</c> or <c>%eng:</c>, a tab, and its content.</summary>
/// <param name="Mark">@, *, % or, where the line has no beginning that CHAT knows, a space.</param>
/// <param name="Label">What stands between the mark and the colon, with both.</param>
/// <param name="Content">The rest, a space for each line end.</param>
internal sealed partial record ChatLine(char Mark, SourcedText Label, SourcedText Content)
{
    /// <summary>The label without mark and colon.</summary>
    public string Code => Label.Text.Trim(Mark, ':', ' ', '\t');

    public static IEnumerable<ChatLine> All(SourceText source)
    {
        for (var number = 1; number <= source.LineCount;)
        {
            var first = TextOf(source, number);
            var match = LabelPattern().Match(first.Text);
            var content = new SourcedTextBuilder();
            content.Append(first, match.Length, first.Length - match.Length);
            for (number++; number <= source.LineCount && Continues(source, number); number++)
            {
                var more = TextOf(source, number);
                content.Append(" ", more.OffsetAt(0));
                content.Append(more);
            }

            if (first.Trim().Length > 0)
                yield return new ChatLine(match.Success ? match.Value[0] : ' ', first.Slice(0, match.Length), content.Build());
        }
    }

    private static bool Continues(SourceText source, int number) => source.Line(number) is (var start, > 0) && source.Text[start] is '\t' or ' ';

    private static SourcedText TextOf(SourceText source, int number)
    {
        var (start, length) = source.Line(number);
        return SourcedText.Of(source, start, length);
    }

    [GeneratedRegex(@"^(?:[*%][A-Za-z0-9_'-]{1,12}:|@[A-Za-z0-9 ]{1,30}:?)[ \t]*")]
    private static partial Regex LabelPattern();
}
