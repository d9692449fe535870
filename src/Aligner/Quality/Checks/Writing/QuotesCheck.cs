using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>
/// Pairs quotation marks and brackets over the segments of a document, since speech goes on over several; and compares the
/// brackets of both sides. Marks of one kind in one segment are told together.
/// </summary>
internal sealed class QuotesCheck : QualityCheck
{
    private MarkPairer _english = new(Side.English);
    private MarkPairer _chinese = new(Side.Chinese);

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var segment in block.Segments)
        {
            foreach (var seen in Tell(_english.Read(segment).Concat(_chinese.Read(segment))))
                yield return seen;
            if (segment.IsPair && CountBrackets(segment.English) is var english && CountBrackets(segment.Chinese) is var chinese
                && english != chinese && english * chinese > 0)
            {
                yield return Observe(segment,
                    FormattableString.Invariant($"the English has brackets {Times(english)}, the Chinese {Times(chinese)}"));
            }
        }
    }

    public override IEnumerable<Observation> EndDocument()
    {
        var left = Tell(_english.Complete().Concat(_chinese.Complete()).Select(found => (found.Segment, found.Mark, IsOpening: true)))
            .ToList();
        (_english, _chinese) = (new MarkPairer(Side.English), new MarkPairer(Side.Chinese));
        return left;
    }

    private static IEnumerable<Observation> Tell(IEnumerable<(Segment Segment, TextMark Mark, bool IsOpening)> found) => found
        .GroupBy(one => one.Segment, ReferenceEqualityComparer.Instance)
        .SelectMany(inSegment =>
            inSegment.GroupBy(one => (one.IsOpening, one.Mark.Side, Character: one.Segment.TextOf(one.Mark.Side)[one.Mark.Start])))
        .Select(ofKind => ObserveAll(ofKind.First().Segment, [.. ofKind.Select(one => one.Mark)],
            $"{ofKind.Key.Character} {(ofKind.Key.IsOpening ? "is never closed" : "closes nothing")}"));

    /// <summary>Those of formulas and calls, as f(x), are left out.</summary>
    private static int CountBrackets(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += text[i] is '(' or '（' && (i == 0 || !(char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is ')' or '\'' or '_'))
                ? 1 : 0;
        }

        return count;
    }

    private static string Times(int count) => count == 1 ? "once" : FormattableString.Invariant($"{count} times");
}

/// <summary>Finds the partners of the quotation marks and brackets of one side of a document.</summary>
internal sealed class MarkPairer(Side side)
{
    private const string Openings = "“‘「『(（[【《〈{";
    private const string Closings = "”’」』)）]】》〉}";

    // What is open for longer was never closed; what would close it by chance is an apostrophe.
    private const int LongestQuotation = 12;

    private readonly List<OpenMark> _open = [];

    // How many of each kind are open, so that a mark without a partner is told without a look at all of them.
    private readonly int[] _counts = new int[Openings.Length];
    private int _place;

    /// <summary>The marks that are now known to lack a partner, in this segment or before it.</summary>
    public IEnumerable<(Segment Segment, TextMark Mark, bool IsOpening)> Read(Segment segment)
    {
        _place++;
        foreach (var mark in Expired())
            yield return (mark.Segment, new TextMark(side, mark.Offset, 1), true);
        var text = segment.TextOf(side);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var found in ReadMark(segment, text, i))
                yield return found;
        }
    }

    /// <summary>What is still open at the end of the document.</summary>
    public IEnumerable<(Segment Segment, TextMark Mark)> Complete() =>
        _open.Select(mark => (mark.Segment, new TextMark(side, mark.Offset, 1)));

    private IEnumerable<(Segment Segment, TextMark Mark, bool IsOpening)> ReadMark(Segment segment, string text, int at)
    {
        var isStraight = text[at] == '"';
        var opening = isStraight ? (IsOpeningStraight(segment, text, at) ? 0 : -1) : KindOf(Openings, text[at]);
        var closing = isStraight ? (opening < 0 ? 0 : -1) : KindOf(Closings, text[at]);
        if (opening >= 0)
        {
            // Speech of several paragraphs begins each with a mark.
            if (!IsBracket(opening) && LastOpen(opening) is >= 0 and var twin)
            {
                if (at > 0)
                    yield return (_open[twin].Segment, new TextMark(side, _open[twin].Offset, 1), true);
                Remove(twin, 1);
            }

            Open(opening, segment, at);
        }
        else if (closing >= 0 && !IsApostrophe(text, at))
        {
            if (LastOpen(closing) is >= 0 and var partner)
            {
                foreach (var inner in _open.Skip(partner + 1))
                    yield return (inner.Segment, new TextMark(side, inner.Offset, 1), true);
                Remove(partner, _open.Count - partner);
            }
            else if (text[at] != '’' && !IsListMark(text, at))
            {
                yield return (segment, new TextMark(side, at, 1), false);
                // Right before a word it was meant to open, so that the next one closes it.
                if (at + 1 < text.Length && char.IsLetter(text[at + 1]))
                    Open(closing, segment, at);
            }
        }
    }

    private List<OpenMark> Expired()
    {
        // The oldest are the first.
        var expired = _open.TakeWhile(mark => _place - mark.Place > LongestQuotation).ToList();
        Remove(0, expired.Count);
        return expired;
    }

    private void Open(int kind, Segment segment, int at)
    {
        _open.Add(new OpenMark(kind, segment, at, _place));
        _counts[kind]++;
    }

    private void Remove(int start, int count)
    {
        for (var i = start; i < start + count; i++)
            _counts[_open[i].Kind]--;
        _open.RemoveRange(start, count);
    }

    /// <summary>The place of the last open mark of a kind; -1 where none is open.</summary>
    private int LastOpen(int kind) => _counts[kind] == 0 ? -1 : _open.FindLastIndex(mark => mark.Kind == kind);

    private static int KindOf(string marks, char c) => marks.IndexOf(c, StringComparison.Ordinal) switch
    {
        // Full-width and half-width round brackets may be mixed.
        5 => 4,
        var kind => kind,
    };

    private static bool IsBracket(int kind) => kind >= 4;

    /// <summary>Chinese sets no space around quotation marks: there the straight ones of a segment open and close in turn.</summary>
    private bool IsOpeningStraight(Segment segment, string text, int at) => IsBesideHan(text, at)
        ? LastOpen(0) is var open && (open < 0 || !ReferenceEquals(_open[open].Segment, segment))
        : (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '—' or '-') && at + 1 < text.Length
        && !char.IsWhiteSpace(text[at + 1]);

    private static bool IsBesideHan(string text, int at) =>
        (at > 0 && IsChinese(text[at - 1])) || (at + 1 < text.Length && IsChinese(text[at + 1]));

    private static bool IsChinese(char c) => Script.IsHan(c) || c is '，' or '。' or '、' or '：' or '；' or '？' or '！';

    private static bool IsApostrophe(string text, int at) =>
        text[at] == '’' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])
        && !Script.IsHan(text[at + 1]);

    // 1) and a) begin a list; :) smiles.
    private static bool IsListMark(string text, int at) =>
        text[at] is ')' or '）'
        && ((at is > 0 and <= 3 && char.IsLetterOrDigit(text[at - 1]))
            || (at > 1 && char.IsAsciiLetterOrDigit(text[at - 1]) && (char.IsWhiteSpace(text[at - 2]) || IsChinese(text[at - 2])))
            || (at > 0 && text[at - 1] is ':' or ';' or '-'));
}

/// <summary>A quotation mark or bracket that waits for its partner.</summary>
/// <param name="Kind">The number of its pair of marks.</param>
/// <param name="Segment">Where it stands.</param>
/// <param name="Offset">In the text of its side.</param>
/// <param name="Place">The number of the segment in its document.</param>
internal readonly record struct OpenMark(int Kind, Segment Segment, int Offset, int Place);
