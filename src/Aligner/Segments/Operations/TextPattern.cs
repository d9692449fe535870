using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Segments.Operations;

/// <summary>
/// A regular expression on the text of one side, or of either. It takes time in proportion to the text, whatever the pattern.
/// </summary>
public sealed class TextPattern
{
    private readonly Regex _regex;
    private readonly Side? _side;

    private TextPattern(Regex regex, Side? side)
    {
        _regex = regex;
        _side = side;
    }

    /// <summary>Reads <c>en:PATTERN</c>, <c>zh:PATTERN</c>, or a pattern for either side.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It looks around or back, which cannot be done in bounded time.</exception>
    public static TextPattern Parse(string text)
    {
        var side = text.StartsWith("en:", StringComparison.Ordinal) ? Side.English : text.StartsWith("zh:", StringComparison.Ordinal)
            ? Side.Chinese : (Side?)null;
        var pattern = side is null ? text : text[3..];
        return new TextPattern(new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), side);
    }

    public bool IsMatch(Segment segment) =>
        (_side != Side.Chinese && _regex.IsMatch(segment.English)) || (_side != Side.English && _regex.IsMatch(segment.Chinese));
}
