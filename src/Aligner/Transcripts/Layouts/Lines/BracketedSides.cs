using System.Buffers;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>
/// Takes the brackets off the lines of a language that stands in brackets as a whole: “Good morning.” over “（早上好。）”. Where both
/// languages do, they are sounds and remarks.
/// </summary>
internal sealed class BracketedSides
{
    private const int Fewest = 3;
    private const double LeastShare = 0.8;
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()（）[]【】〔〕［］");
    private readonly Side _side = Side.Neither;

    /// <param name="lines">The lines of text of the whole file.</param>
    public BracketedSides(IReadOnlyCollection<string> lines)
    {
        if (lines.Count(IsBracketed) < Fewest)
            return;
        var (english, chinese) = (IsHabit(lines, Side.English), IsHabit(lines, Side.Chinese));
        _side = english == chinese ? Side.Neither : english ? Side.English : Side.Chinese;
    }

    public bool Any => _side != Side.Neither;

    public SourcedText Without(SourcedText line) =>
        Any && Script.SideOf(line.Text) == _side && IsBracketed(line.Text) ? line.Slice(1, line.Length - 2).Trim() : line;

    private static bool IsHabit(IReadOnlyCollection<string> lines, Side side)
    {
        var own = lines.Where(line => Script.SideOf(line) == side).ToList();
        return own.Count >= Fewest && own.Count(IsBracketed) >= LeastShare * own.Count;
    }

    private static bool IsBracketed(string line) =>
        line is ['(', .., ')'] or ['（', .., '）'] or ['[', .., ']'] or ['【', .., '】'] or ['〔', .., '〕'] or ['［', .., '］']
        && !line.AsSpan(1, line.Length - 2).ContainsAny(Brackets);
}
