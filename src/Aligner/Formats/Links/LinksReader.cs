using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Edits;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.Links;

/// <summary>Reads alignments of XCES and InterText with the texts that they name, which are beside them or in folders below.</summary>
internal sealed class LinksReader(CorpusSource source) : XmlSegmentReader(source, "AL099")
{
    /// <summary>So many sentences are looked at to tell the language of a text.</summary>
    private const int MostLooked = 200;

    private readonly NameTally _missing = new();
    private NumberedTexts? _first;
    private NumberedTexts? _second;
    private Side _firstSide;
    private string _document = source.Document;
    private int _links;

    protected override Segment? Next()
    {
        while (Xml.ReadNode())
        {
            if (Xml is { NodeType: XmlNodeType.EndElement, LocalName: "linkGrp" })
                EndGroup();
            if (Xml.NodeType != XmlNodeType.Element)
                continue;
            Mark();
            if (Xml.LocalName == "linkGrp")
                BeginGroup();
            else if (Xml.LocalName == "link" && _first is not null && _second is not null && ReadLink() is { } segment)
                return segment;
        }

        EndGroup();
        return null;
    }

    protected override void Tell() =>
        Error('4', _missing, $"links name sentences that their texts do not have, or that another link has: {_missing}");

    protected override void ReadInline(StringBuilder text)
    {
    }

    private void BeginGroup()
    {
        EndGroup();
        // The numbers of InterText's toDoc come first, and those of fromDoc in XCES.
        var isInterText = Xml.Depth == 0;
        var (from, to) = (Xml.GetAttribute("fromDoc"), Xml.GetAttribute("toDoc"));
        var (first, second) = isInterText ? (to, from) : (from, to);
        if (first is null || second is null)
        {
            Error('1', Place, "the links do not name their two texts; expected fromDoc and toDoc");
            return;
        }

        _document = DocumentOf(first);
        _first = Open(first, out var firstSide);
        _second = Open(second, out var secondSide);
        if (_first is null || _second is null)
            return;
        _firstSide = firstSide ?? (secondSide ?? Side.Neither).Other();
        if (firstSide is null && secondSide is null || firstSide == secondSide)
        {
            Error('5', Place, $"'{first}' and '{second}' are not a text in English and one in Chinese");
            (_first, _second) = (null, null);
        }
    }

    private void EndGroup()
    {
        var left = (_first?.CountLeft() ?? 0) + (_second?.CountLeft() ?? 0);
        if (left > 0)
        {
            Warn('6', Place, string.Create(CultureInfo.InvariantCulture,
                $"sentences of the two texts that no link names are left out: {left}"));
        }

        _first?.Dispose();
        _second?.Dispose();
        (_first, _second) = (null, null);
    }

    /// <summary>The name of a file without folder of a language and without endings.</summary>
    private static string DocumentOf(string file)
    {
        var parts = file.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = parts[^1];
        foreach (var ending in (string[])[".gz", ".xml", ".xces", ".en", ".zh"])
            name = name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length ? name[..^ending.Length] : name;
        return string.Join('/', parts[..^1].Where(part => SideName.Of(part) is null && part != ".").Append(name));
    }

    /// <summary>The sentences of a file, with the side that its first ones are; null where it is not there.</summary>
    private NumberedTexts? Open(string file, out Side? side)
    {
        side = null;
        var stream = Source.OpenNamed(file) ?? Source.OpenNamed(file + ".gz")
            ?? (file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Source.OpenNamed(file[..^3]) : null);
        if (stream is null)
        {
            Error('3', Place, $"the text '{file}' that the links name is not there; it is looked for from the folder of this file on");
            return null;
        }

        var (head, whole) = CorpusReader.Open(stream, file);
        var known = XmlTexts.Read(new MemoryStream(head.Bytes.ToArray()), (_, _, _) => { }).Take(MostLooked)
            .Select(sentence => Script.SideOf(sentence.Text)).Where(known => known is Side.English or Side.Chinese).GroupBy(known => known)
            .MaxBy(group => group.Count());
        side = known?.Key;
        return new NumberedTexts(
            XmlTexts.Read(whole,
                (line, column, message) => Source.Report(new Problem("AL0992", Severity.Error, file, line, column, message))));
    }

    private Segment? ReadLink()
    {
        if (Xml.GetAttribute("xtargets")?.Split(';') is not [var first, var second])
        {
            Error('1', Place, "the link has no xtargets as in 1 2;1");
            return null;
        }

        var (one, other) = (Take(_first!, first), Take(_second!, second));
        var (english, chinese) = _firstSide == Side.English ? (one, other) : (other, one);
        if (english.Count + chinese.Count == 0)
            return null;
        _links++;
        var document = english.Concat(chinese).Select(sentence => sentence.Document).FirstOrDefault(name => name is not null) ?? _document;
        return new Segment
        {
            Id = SegmentId.Of(document, _links.ToString(CultureInfo.InvariantCulture)),
            Document = document,
            Part = Part.Transcript,
            Level = Level.Sentence,
            English = NumberedTexts.Join(english),
            Chinese = NumberedTexts.Join(chinese),
            Bead = string.Create(CultureInfo.InvariantCulture, $"{english.Count}-{chinese.Count}"),
            Score = Score(),
            Status = Xml.GetAttribute("status") == "man" ? ReviewStatus.Confirmed : ReviewStatus.Automatic,
            EnglishSentences = RangeOf(english),
            ChineseSentences = RangeOf(chinese),
        };
    }

    private List<NumberedTexts.Sentence> Take(NumberedTexts texts, string ids)
    {
        var taken = new List<NumberedTexts.Sentence>();
        foreach (var id in ids.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (texts.Take(id) is { } sentence)
                taken.Add(sentence);
            else
                _missing.Add(id, Place);
        }

        return taken;
    }

    /// <summary>A certainty that is a probability; those of other aligners may be anything.</summary>
    private double? Score() =>
        double.TryParse(Xml.GetAttribute("certainty"), NumberStyles.Float, CultureInfo.InvariantCulture, out var certainty)
        && certainty is >= 0 and <= 1 ? certainty : null;

    internal static SentenceRange RangeOf(List<NumberedTexts.Sentence> sentences) =>
        sentences.Count == 0 ? default : new SentenceRange(sentences[0].Place, sentences.Count);
}
