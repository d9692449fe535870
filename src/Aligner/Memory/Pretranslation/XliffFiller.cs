using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Aligner.Text;

namespace Aligner.Memory.Pretranslation;

/// <summary>
/// Puts matches into an XLIFF file of any program and leaves all else as it is written: the best one is the target of a unit or marked
/// segment that has none, all of them stand beside it, in <c>alt-trans</c> (XLIFF 1.2, section 2.3) or in <c>matches</c> (XLIFF 2.0,
/// section 5.1). No memory has the codes of a text, so <see cref="Codes.CodePlacer"/> puts them into its target.
/// </summary>
internal sealed partial class XliffFiller
{
    private const int HeadLength = 200;
    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly string _source;
    private readonly bool _hasMark;
    private readonly XDocument _xliff;
    private readonly XmlEdits _edits;

    static XliffFiller() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XliffFiller(string source, string text, bool hasMark, XDocument xliff) =>
        (_source, _hasMark, _xliff, _edits) = (source, hasMark, xliff, new XmlEdits(text));

    /// <summary>Null where it is other XML, or none; with the problem where it is broken.</summary>
    /// <param name="source">For the problem.</param>
    /// <param name="bytes">All of it.</param>
    public static (XliffFiller? Xliff, Problem? Problem) Read(string source, byte[] bytes)
    {
        try
        {
            return (ReadXliff(source, bytes), null);
        }
        catch (XmlException error)
        {
            return (null, new Problem("AL1406", Severity.Error, source, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition),
                $"is XLIFF that is broken, and cannot be filled: {XmlReading.MessageOf(error)}"));
        }
    }

    private static XliffFiller? ReadXliff(string source, byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using (var look = XmlReader.Create(new MemoryStream(bytes), settings))
        {
            if (!IsXliff(look))
                return null;
            while (look.ReadNode())
            {
                // Broken, or nested too deep, it ends here.
            }
        }
        var (text, hasMark) = Decode(bytes);
        using var xml = XmlReader.Create(new StringReader(text), settings);
        return new XliffFiller(source, text, hasMark, XDocument.Load(xml, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo));
    }

    /// <summary>
    /// How many texts got a target; null where none is to be translated between English and Chinese, and some into other languages.
    /// </summary>
    /// <param name="memory">Gives the matches.</param>
    /// <param name="report">Takes what is not filled for its languages.</param>
    public int? Fill(Pretranslator memory, Action<Problem> report)
    {
        var segments = new XliffSegments(_xliff);
        if (!segments.OtherLanguages.IsEmpty)
        {
            report(new Problem("AL0943", Severity.Error, _source, segments.OtherLanguages.First.Line, segments.OtherLanguages.First.Column,
                $"units in other languages are not filled; expected English and Chinese: {segments.OtherLanguages}"));
        }

        if (segments.Units.Count == 0)
            return segments.OtherLanguages.IsEmpty ? 0 : null;
        XliffTargets targets = segments.IsVersion1 ? new Xliff1Targets(_edits) : new Xliff2Targets(_edits, _xliff.Root!);
        List<XliffSegment> all = [.. segments.Units.SelectMany(unit => unit)];
        var (count, index) = (0, 0);
        foreach (var unit in segments.Units)
        {
            var found = unit.ConvertAll(segment => Placed(segment, Found(memory, segment, all, index++)));
            var filled = unit.Zip(found)
                .Where(pair => pair.Second is [{ Score: var score }, ..] && score >= memory.Least && pair.First.CanBeFilled)
                .ToDictionary(pair => pair.First, pair => pair.Second[0]);
            if (filled.Count > 0)
                targets.Place(unit, filled);
            foreach (var (segment, matches) in unit.Zip(found))
                targets.AddMatches(segment, matches);
            count += filled.Count;
        }
        targets.Complete();
        return count;
    }

    /// <summary>UTF-8, the same bytes for the same file and memory.</summary>
    public void Write(Stream stream)
    {
        if (_hasMark)
            stream.Write(Encoding.UTF8.Preamble);
        stream.Write(Utf8.GetBytes(EncodingPattern()
            .Replace(_edits.ToString(),
                match => match.Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? match.Value : "utf-8", 1)));
    }

    private List<PlacedMatch> Placed(XliffSegment segment, IReadOnlyList<MemoryMatch> matches) =>
        [.. matches.Select(match => PlacedMatch.Of(segment, match, _edits))];

    private static IReadOnlyList<MemoryMatch> Found(Pretranslator memory, XliffSegment segment, List<XliffSegment> all, int index)
    {
        if (!segment.IsTranslated)
        {
            return memory.Find(new MemoryQuery(segment.Text, segment.Side)
            {
                Before = Beside(index - 1),
                After = Beside(index + 1),
                TargetTag = segment.TargetTag,
            });
        }

        memory.Analysis.NoteTranslated(segment.Text);
        return [];

        string? Beside(int other) =>
            other >= 0 && other < all.Count && all[other].File == segment.File && all[other].Side == segment.Side ? all[other].Text : null;
    }

    private static bool IsXliff(XmlReader xml)
    {
        try
        {
            return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "xliff";
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>
    /// By the byte order mark, zero bytes or the declaration (XML 1.0, appendix F), of bytes that a reader of XML has read.
    /// </summary>
    private static (string Text, bool HasMark) Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return (Utf8.GetString(bytes.AsSpan(3)), true);
        var encoding = bytes switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => EncodingPattern()
                .Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadLength))) is { Success: true } declared
                ? Encoding.GetEncoding(declared.Value) : Utf8,
        };
        return (encoding.GetString(bytes).TrimStart('\uFEFF'), false);
    }

    [GeneratedRegex("""(?<=^\s*<\?xml[^>]*\sencoding\s*=\s*["'])[^"']+""")]
    private static partial Regex EncodingPattern();
}
