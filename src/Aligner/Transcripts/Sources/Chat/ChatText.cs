using System.Text.RegularExpressions;
using Aligner.Language;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Chat;

/// <summary>
/// Takes CHAT's codes out of a text, as CLAN does for its flowing version: what tells how it was said, pauses, events, fillers, fragments,
/// and what the speaker took back or began anew.
/// </summary>
internal static partial class ChatText
{
    public static SourcedText OfTurn(SourcedText content) => WithoutCodes(content, TurnPattern());

    /// <summary>Translators put words that they add in brackets, so only brackets that begin as codes do are taken out.</summary>
    public static SourcedText OfTranslation(SourcedText content) => WithoutCodes(content, TranslationPattern());

    private static SourcedText WithoutCodes(SourcedText content, Regex codes)
    {
        var text = new SourcedTextBuilder();
        var from = 0;
        foreach (Match code in codes.Matches(content.Text))
        {
            text.Append(content, from, code.Index - from);
            from = code.Index + code.Length;
            if (code.Groups["space"].Success)
                text.Append(" ", content.OffsetAt(code.Index));
        }

        text.Append(content, from, content.Length - from);
        var spaced = Spaced(text.Build().Trim());

        // A cough has no text but its full stop.
        return from > 0 && !spaced.Text.Any(char.IsLetterOrDigit) ? SourcedText.Empty : spaced;
    }

    /// <summary>CHAT writes a space before a stop, and between Chinese words.</summary>
    private static SourcedText Spaced(SourcedText text)
    {
        var spaced = new SourcedTextBuilder();
        var last = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text.Text[i]))
                spaced.Append(text, i, 1);
            else if (i + 1 < text.Length && !char.IsWhiteSpace(text.Text[i + 1]) && NeedsSpace(last, text.Text[i + 1]))
                spaced.Append(" ", text.OffsetAt(i));
            if (!char.IsWhiteSpace(text.Text[i]))
                last = text.Text[i];
        }

        return spaced.Build();
    }

    private static bool NeedsSpace(char before, char after) =>
        !(IsClosing(after) || (IsWide(before) && IsWide(after)));

    private static bool IsClosing(char c) => c is '.' or ',' or '?' or '!' or ';' or ':' or '”' or '’' or '。' or '，' or '？' or '！' or '；' or '：' or '、';

    private static bool IsWide(char c) => Script.IsHan(c) || char.IsLowSurrogate(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF60') or '“' or '”';

    private const string Bullets = @"[\u0015•·][^\u0015•·\n]{0,200}[\u0015•·]|(?<=\s)[0-9]{1,9}_[0-9]{1,9}(?=\s*$)";
    private const string Retraced = @"(?:<(?:[^<>]|(?<open><)|(?<-open>>)){0,300}(?(open)(?!))>|(?<![^\s<])[^\s<>\[\]]{1,12})(?:\s*\[[^\[\]/]{0,40}\]){0,4}\s*\[/{1,3}[-?]?\]";
    private const string Pauses = @"\((?:\.{1,3}|(?:[0-9]+:)?[0-9]+(?:\.[0-9]*)?)\)";
    private const string Events = @"&[{}][nl]=\S*|&[-+~=*](?:[A-Za-zÀ-ɏ0-9:_'’^@-]+|[^\s<>\[\],.?!，。？！]+)";
    private const string Ends = @"\+(?:\.\.\.|\.\.\?|//?[.?]|!\?|""/?\.|\.)|(?<![^\s])\+(?:""|\^|<|,|\+|≈|≋|/)(?=\s|\p{L})";
    private const string Unclear = @"(?<![^\s<])(?:xxx?|yyy?|www)(?![^\s>.,?!，。？！])";
    private const string Omitted = @"(?<![^\s<])0(?:[A-Za-z]+|(?=\s*[.?!。？！]*\s*$|\s*\[))";
    private const string Forms = @"(?<=\p{L})@[a-z]{1,3}(?:[:$&+][a-z:$&+]{1,12})*(?![A-Za-z])";
    private const string Shortened = @"(?<=[A-Za-z])\((?=[A-Za-z'’]{1,20}\))|\((?=[A-Za-z'’]{1,20}\)[A-Za-z])|(?<=\([A-Za-z'’]{1,20})\)(?=[A-Za-z])|(?<=[A-Za-z]\([A-Za-z'’]{1,20})\)";
    private const string Drawls = @"(?<=[A-Za-z]):{2,}|(?<=[A-Za-z]):(?=[A-Za-z])|(?<=\p{L})\^(?=\p{L})";
    private const string Signs = @"[<>‹›⌈⌉⌊⌋↑↓↗↘→↻⇗⇘∞≈≋≡∙∆∇⁎⁇°◉▁▔☺♋Ϋ∬∲§∾⁑⤇ẖ„‡]";

    [GeneratedRegex($@"{Bullets}|{Retraced}|\[[^\[\]]*\]|{Pauses}|{Events}|{Ends}|{Unclear}|{Omitted}|{Forms}|(?<space>(?<=[A-Za-z])_(?=[A-Za-z]))|{Shortened}|{Drawls}|(?<![^\s])#(?:long|[0-9_]+)?(?!\S)|{Signs}")]
    private static partial Regex TurnPattern();

    [GeneratedRegex($@"{Bullets}|\[(?:[=/*!?<>%:+^\-""#][^\[\]]*)\]|{Pauses}|{Events}|{Ends}|{Unclear}|{Signs}")]
    private static partial Regex TranslationPattern();
}
