using Aligner.Language.Normalization;
using Aligner.Memory.Text;
using Aligner.Text;

namespace Aligner.Memory.Pretranslation.Codes;

/// <summary>
/// Where places in a text are in its translation, as far as both have the same beside them: a number, a word or a character that each has
/// once, and marks that both have as often, or at their ends.
/// </summary>
internal sealed class CodePlaces
{
    private readonly string _target;
    private readonly List<MemoryToken> _tokens = [];
    private readonly List<MemoryToken> _targetTokens = [];

    // For each token of the source the same one in the target; -1 where there is none.
    private readonly int[] _same;

    public CodePlaces(string source, string target)
    {
        _target = target;
        MemoryTokenizer.Tokenize(source, _tokens);
        MemoryTokenizer.Tokenize(target, _targetTokens);
        _same = new int[_tokens.Count];
        Array.Fill(_same, -1);
        var (forms, others) = (FormsOf(source, _tokens), FormsOf(target, _targetTokens));
        var places = others.Index().ToLookup(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        foreach (var own in forms.Index().GroupBy(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal))
        {
            int[] indexes = [.. own], found = [.. places[own.Key]];
            if (indexes.Length == found.Length && (found.Length == 1 || _tokens[indexes[0]].Kind == MemoryTokenKind.Mark))
                indexes.Zip(found).ToList().ForEach(pair => _same[pair.First] = pair.Second);
        }
        foreach (var (own, other) in ((Index, Index)[])[(0, 0), (^1, ^1)])
        {
            if (_tokens is [_, ..] && _targetTokens is [_, ..] && _tokens[own].Kind == MemoryTokenKind.Mark && forms[own] == others[other])
                _same[own.GetOffset(_same.Length)] = other.GetOffset(_targetTokens.Count);
        }
    }

    /// <summary>The place of a code that stands alone; null where it is not known.</summary>
    public int? Of(int place)
    {
        if (Beside(place) is not var (left, right, before, after))
            return null;
        var isLeft = Same(left) >= 0 && (before == 0 || after > 0 || IsMark(left));
        var isRight = Same(right) >= 0 && (after == 0 || before > 0);
        if (isLeft && isRight && Same(right) != Same(left) + 1)
        {
            if (IsMark(left) == IsMark(right))
                return null;
            (isLeft, isRight) = (!IsMark(left), !IsMark(right));
        }
        return isRight && (after == 0 || !isLeft) ? BeforeSame(right, after > 0) : isLeft ? AfterSame(left, before > 0) : null;
    }

    /// <summary>The place of the part of the text; null where it is not known.</summary>
    /// <param name="part">Of the source.</param>
    /// <param name="start">Where it begins in the target where that is known otherwise.</param>
    /// <param name="end">Likewise.</param>
    public TextSpan? Of(TextSpan part, int? start, int? end)
    {
        start ??= StartOf(part.Start);
        end ??= EndOf(part.End);
        if (start is null || end is null || start >= end)
            return null;
        var span = TextSpan.Between(start.Value, end.Value);
        var isSame = _tokens.Zip(_same).All(pair => pair.Second < 0 || pair.First.Kind == MemoryTokenKind.Mark
            || IsIn(part, pair.First) == IsIn(span, _targetTokens[pair.Second]));
        return isSame ? span : null;
    }

    private static bool IsIn(TextSpan span, MemoryToken token) => token.Start >= span.Start && token.End <= span.End;

    private int? StartOf(int place)
    {
        if (Beside(place) is not var (left, right, before, _))
            return null;
        return Same(right) >= 0 ? BeforeSame(right, false)
            : Same(left) >= 0 && (before == 0 || IsMark(left)) ? AfterSame(left, true) : null;
    }

    private int? EndOf(int place)
    {
        if (Beside(place) is not var (left, right, _, after))
            return null;
        return Same(left) >= 0 ? AfterSame(left, false)
            : Same(right) >= 0 && (after == 0 || IsMark(right)) ? BeforeSame(right, true) : null;
    }

    /// <summary>The tokens beside a place, and how far off they are; null inside of one.</summary>
    private (int Left, int Right, int Before, int After)? Beside(int place)
    {
        var right = _tokens.FindIndex(token => token.End > place);
        right = right < 0 ? _tokens.Count : right;
        if (right < _tokens.Count && _tokens[right].Start < place)
            return null;
        return (right - 1, right, right > 0 ? place - _tokens[right - 1].End : 0, right < _tokens.Count ? _tokens[right].Start - place : 0);
    }

    private int Same(int token) => token >= 0 && token < _same.Length ? _same[token] : -1;

    private bool IsMark(int token) => _tokens[token].Kind == MemoryTokenKind.Mark;

    private int BeforeSame(int token, bool skipsSpace)
    {
        var place = _targetTokens[_same[token]].Start;
        return skipsSpace ? _target.AsSpan(0, place).TrimEnd().Length : place;
    }

    private int AfterSame(int token, bool skipsSpace)
    {
        var place = _targetTokens[_same[token]].End;
        return skipsSpace ? _target.Length - _target.AsSpan(place).TrimStart().Length : place;
    }

    /// <summary>What tokens are compared by: numbers without the commas of thousands, marks as both languages have them.</summary>
    private static List<string> FormsOf(string text, List<MemoryToken> tokens)
    {
        var isOpen = false;
        return tokens.ConvertAll(token =>
        {
            var form = text.Substring(token.Start, token.Length);
            isOpen ^= form == "\"";
            return token.Kind switch
            {
                MemoryTokenKind.Mark when form == "\"" => isOpen ? "“" : "”",
                MemoryTokenKind.Mark => MarkOf(form),
                MemoryTokenKind.Number => CompatibilityForm.Of(form).Replace(",", "", StringComparison.Ordinal),
                _ => CompatibilityForm.Of(form),
            };
        });
    }

    private static string MarkOf(string mark) => mark switch
    {
        "…" => mark,
        "。" or "｡" or "．" => ".",
        "、" => ",",
        "「" or "『" or "《" or "〈" or "«" => "“",
        "」" or "』" or "》" or "〉" or "»" => "”",
        "【" or "〔" => "[",
        "】" or "〕" => "]",
        "–" or "―" or "─" => "—",
        _ => CompatibilityForm.Of(mark),
    };
}
