using System.Text;
using Aligner.Text;

namespace Aligner.Memory.Pretranslation.Codes;

/// <summary>
/// Puts the codes of a text into its translation, each once and pairs well nested. Codes at the beginning or the end of the text, or around
/// all of it, stay there; others go where <see cref="CodePlaces"/> knows their place, and else to the end.
/// </summary>
internal sealed class CodePlacer
{
    private readonly CodedText _source;
    private readonly string _target;
    private readonly Func<CodePart, string> _write;
    private readonly Func<string, string> _escape;
    private readonly CodePlaces _places;
    private readonly StringBuilder _written = new();
    private readonly List<CodePart> _order = [];

    private CodePlacer(CodedText source, string target, Func<CodePart, string> write, Func<string, string> escape) =>
        (_source, _target, _write, _escape, _places) = (source, target, write, escape, new CodePlaces(source.Text, target));

    private bool KnowsAll { get; set; } = true;

    /// <summary>The translation with the codes as it is written, and whether the place of each is known.</summary>
    /// <param name="source">The text with codes.</param>
    /// <param name="target">The translation without.</param>
    /// <param name="keepsSpaces">Whether white space around the text counts.</param>
    /// <param name="write">How codes are written.</param>
    /// <param name="escape">How text is written.</param>
    public static (string Content, bool KnowsAll) Place(CodedText source, string target, bool keepsSpaces, Func<CodePart, string> write,
        Func<string, string> escape)
    {
        var placer = new CodePlacer(source, target, write, escape);
        placer.PlaceOutside(source.Codes, placer.Whole(keepsSpaces));
        return placer.IsInOrder ? (placer._written.ToString(), placer.KnowsAll)
            : (escape(target) + string.Concat(source.Parts.Select(write)), false);
    }

    private string Text => _source.Text;

    private TextSpan WholeTarget => new(0, _target.Length);

    /// <summary>Whether pairs of codes that stand apart begin before they end, and the codes that have to keep their order do.</summary>
    private bool IsInOrder =>
        _source.Parts.Where(part => part.KeepsOrder).SequenceEqual(_order.Where(part => part.KeepsOrder))
        && _source.Halves.All(half => _order.IndexOf(half.Begin) < _order.IndexOf(half.End));

    private TextSpan Whole(bool keepsSpaces)
    {
        var all = new TextSpan(0, Text.Length);
        if (keepsSpaces)
            return all;
        var trimmed = all.Trim(Text);
        return _source.Codes is [var first, ..]
            ? TextSpan.Between(Math.Min(trimmed.Start, first.Span.Start), Math.Max(trimmed.End, _source.Codes[^1].Span.End)) : trimmed;
    }

    /// <summary>Codes at both ends and around a text whose translation is all of the target; white space between them is kept.</summary>
    private void PlaceOutside(List<InlineCode> codes, TextSpan source)
    {
        var text = source.Trim(Text);
        var first = codes.TakeWhile(code => code.Span.End <= text.Start).Count();
        var last = codes.Count - codes.AsEnumerable().Reverse().TakeWhile(code => code.Span.Start >= text.End).Count();
        var at = WriteCodes(codes[..first], source.Start);
        var inside = codes[first..last];
        if (inside is [{ Close: { } close } pair] && pair.Span.Start <= text.Start && pair.Span.End >= text.End)
        {
            WriteText(Text, at, pair.Span.Start);
            Write(pair.Open);
            PlaceOutside(pair.Inner, pair.Span);
            Write(close);
            at = pair.Span.End;
        }
        else
        {
            WriteText(Text, at, text.Start);
            PlaceInside(inside, text, WholeTarget);
            at = text.End;
        }
        at = WriteCodes(codes[last..], at);
        WriteText(Text, at, source.End);
    }

    /// <summary>Codes in a text of which some words are inside and some outside of them.</summary>
    private void PlaceInside(List<InlineCode> codes, TextSpan source, TextSpan target)
    {
        List<(InlineCode Code, TextSpan Place, bool IsKnown)> placed = [];
        foreach (var code in codes)
        {
            var place = PlaceOf(code, source, target);
            var isKnown = place is { } span && !placed.Exists(other => other.IsKnown && Cross(other.Place, span));
            KnowsAll &= isKnown;
            var side = code.Span.Start <= source.Start ? target.Start : target.End;
            placed.Add((code, isKnown ? place!.Value : new TextSpan(side, 0), isKnown));
        }

        var at = target.Start;
        foreach (var (code, place, isKnown) in placed.OrderBy(item => item.Place.Start).ThenBy(item => item.Place.Length > 0))
        {
            WriteText(_target, at, place.Start);
            Write(code.Open);
            if (isKnown && place.Length > 0)
                PlaceInside(code.Inner, code.Span.Trim(Text), place);
            else
                CodedText.PartsOf(code.Inner).ToList().ForEach(Write);
            if (code.Close is { } close)
                Write(close);
            at = place.End;
        }
        WriteText(_target, at, target.End);
    }

    /// <summary>Null where it is not known, or not in the part of the target.</summary>
    private TextSpan? PlaceOf(InlineCode code, TextSpan source, TextSpan target)
    {
        var isStart = code.Span.Start <= source.Start;
        var isEnd = code.Span.End >= source.End;
        var isPoint = code.Span.Trim(Text).Length == 0;
        var place = !isPoint ? _places.Of(code.Span.Trim(Text), isStart ? target.Start : null, isEnd ? target.End : null)
            : isStart ? new TextSpan(target.Start, 0) : isEnd ? new TextSpan(target.End, 0)
            : _places.Of(code.Span.Start) is { } point ? new TextSpan(point, 0) : null;
        return place is { } span && span.Start >= target.Start && span.End <= target.End ? place : null;
    }

    private static bool Cross(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;

    /// <summary>Codes with nothing but white space in and between them.</summary>
    private int WriteCodes(List<InlineCode> codes, int at)
    {
        foreach (var code in codes)
        {
            WriteText(Text, at, code.Span.Start);
            Write(code.Open);
            at = WriteCodes(code.Inner, code.Span.Start);
            WriteText(Text, at, code.Span.End);
            if (code.Close is { } close)
                Write(close);
            at = code.Span.End;
        }
        return at;
    }

    private void Write(CodePart part)
    {
        _written.Append(_write(part));
        _order.Add(part);
    }

    private void WriteText(string text, int start, int end)
    {
        if (end > start)
            _written.Append(_escape(text[start..end]));
    }
}
