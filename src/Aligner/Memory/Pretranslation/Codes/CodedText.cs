using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Aligner.Memory.Pretranslation.Codes;

/// <summary>
/// A text of XLIFF and its inline codes: elements around text (<c>g</c>, <c>pc</c>, <c>mrk</c>), elements that stand for the beginning and
/// the end of something (<c>bx</c> and <c>ex</c>, <c>bpt</c> and <c>ept</c>, <c>sc</c> and <c>ec</c>, <c>sm</c> and <c>em</c>), others that
/// stand alone, and the codes that Phrase writes as characters: <c>{1}</c>, <c>{1&gt;</c> and <c>&lt;1}</c>.
/// </summary>
internal sealed partial class CodedText
{
    // What codes of XLIFF 1.2 hold is markup of the file that was extracted.
    private static readonly string[] CodesWithMarkup = ["ph", "bpt", "ept", "it"];

    // Deeper pairs stand alone.
    private const int MaxDepth = 64;

    private readonly StringBuilder _text = new();
    private readonly Stack<Level> _levels = new();
    private readonly bool _hasBraceCodes;

    public CodedText(XElement element, bool hasBraceCodes)
    {
        _hasBraceCodes = hasBraceCodes;
        _levels.Push(new Level(null, Codes));
        ReadContent(element);
        while (_levels.Count > 1)
            LeaveOpen();
        Text = _text.ToString();
    }

    /// <summary>Without codes, with the white space at its ends.</summary>
    public string Text { get; }

    /// <summary>Those that are in no other, in their order.</summary>
    public List<InlineCode> Codes { get; } = [];

    /// <summary>All that is written for codes, in its order.</summary>
    public IEnumerable<CodePart> Parts => PartsOf(Codes);

    public static IEnumerable<CodePart> PartsOf(IEnumerable<InlineCode> codes) => codes.SelectMany(code =>
        PartsOf(code.Inner).Prepend(code.Open).Concat(code.Close is { } close ? [close] : []));

    /// <summary>Codes that belong together and could not be a pair, as they cross another one.</summary>
    public IEnumerable<(CodePart Begin, CodePart End)> Halves
    {
        get
        {
            List<InlineCode> halves = [.. All(Codes).Where(code => code is { Key: not null, Close: null })];
            return halves.Where(half => !half.IsEnd)
                .Join(halves.Where(half => half.IsEnd), begin => begin.Key, end => end.Key, (begin, end) => (begin.Open, end.Open));
        }
    }

    private static IEnumerable<InlineCode> All(IEnumerable<InlineCode> codes) => codes.SelectMany(code => All(code.Inner).Prepend(code));

    private void ReadContent(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                ReadText(text.Value);
            else if (node is XElement inline)
                ReadElement(inline);
        }
    }

    private void ReadText(string text)
    {
        var at = 0;
        for (var brace = BraceIn(text, at); brace.Success; brace = BraceIn(text, at))
        {
            _text.Append(text, at, brace.Index - at);
            at = brace.Index + brace.Length;
            var part = new CodePart(null, CodePartKind.Whole, brace.Value);
            if (brace.Groups["open"] is { Success: true } open)
                Begin(part, open.Value);
            else if (brace.Groups["close"] is { Success: true } close)
                End(part, close.Value);
            else
                _levels.Peek().Codes.Add(new InlineCode(part, _text.Length));
        }
        _text.Append(text, at, text.Length - at);
    }

    private Match BraceIn(string text, int at) => _hasBraceCodes ? BracePattern().Match(text, at) : Match.Empty;

    private void ReadElement(XElement element)
    {
        var whole = new CodePart(element, CodePartKind.Whole, "");
        switch (element.Name.LocalName)
        {
            case "bx" or "bpt" or "sc" or "sm":
                Begin(whole, KeyOf(element));
                break;
            case "ex" or "ept" or "ec" or "em":
                End(whole, KeyOf(element));
                break;
            case var name when element.Value.Length == 0 || CodesWithMarkup.Contains(name):
                _levels.Peek().Codes.Add(new InlineCode(whole, _text.Length));
                break;
            default:
                var key = string.Create(CultureInfo.InvariantCulture, $"<{_levels.Count}");
                Begin(whole with { Kind = CodePartKind.StartTag }, key);
                ReadContent(element);
                End(whole with { Kind = CodePartKind.EndTag }, key);
                break;
        }
    }

    /// <summary>What both ends of a pair have in common.</summary>
    private static string KeyOf(XElement element)
    {
        var kind = element.Name.LocalName switch
        {
            "bx" or "ex" => "x",
            "bpt" or "ept" => "t",
            "sc" or "ec" => "c",
            _ => "m",
        };
        return $"{kind} {(element.Attribute("startRef") ?? element.Attribute("rid") ?? element.Attribute("id"))?.Value}";
    }

    private void Begin(CodePart part, string key)
    {
        var code = new InlineCode(part, _text.Length) { Key = key };
        _levels.Peek().Codes.Add(code);
        if (part.Kind == CodePartKind.StartTag || _levels.Count < MaxDepth)
            _levels.Push(new Level(code, code.Inner));
    }

    /// <summary>Ends what began with the key in the same element; begins that were not ended by then stand alone.</summary>
    private void End(CodePart part, string key)
    {
        var begin = _levels.Select(level => level.Code)
            .First(code => code is null || code.Key == key || code.Open.Kind == CodePartKind.StartTag);
        if (begin?.Key != key)
        {
            _levels.Peek().Codes.Add(new InlineCode(part, _text.Length) { Key = key, IsEnd = true });
            return;
        }
        while (_levels.Peek().Code != begin)
            LeaveOpen();
        _levels.Pop();
        begin.End(part, _text.Length);
    }

    private void LeaveOpen()
    {
        var code = _levels.Pop().Code!;
        _levels.Peek().Codes.AddRange(code.Inner);
        code.Inner.Clear();
    }

    [GeneratedRegex(@"\{(?:[0-9]+\}|(?<open>[0-9]+|[a-z])>)|<(?<close>[0-9]+|[a-z])\}")]
    private static partial Regex BracePattern();

    /// <param name="Code">What the level is inside of; null of the whole text.</param>
    /// <param name="Codes">Its codes.</param>
    private readonly record struct Level(InlineCode? Code, List<InlineCode> Codes);
}
