using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Reads what stands before a lesson's transcript: metadata, the pairs among it, the terminology shortlist.</summary>
internal sealed class HeaderReader(LessonContext context, IReadOnlyList<LessonLine> lines, IReadOnlyList<Footnote> footnotes)
{
    private readonly HeaderPair _epigraph = new(Part.Epigraph);
    private readonly HeaderPair _title = new(Part.Title);
    private readonly HeaderPair _synopsis = new(Part.Synopsis);

    private readonly MetadataBuilder _metadata = new();

    // The label whose value is still to come.
    private LessonLabelKind? _open;

    public List<Term> Terms { get; } = [];

    /// <summary>The lines that are no metadata: the document's own text around the transcript.</summary>
    public List<LessonLine> Commentary { get; } = [];

    public Metadata Metadata => _metadata.Metadata;

    /// <summary>Reads all lines and gives the pairs among them, in the order of the source.</summary>
    public ImmutableArray<Cue> Read()
    {
        for (var i = 0; i < lines.Count; i++)
            ReadLine(i);

        _metadata.AddPairs(NameOf(_epigraph), NameOf(_title), NameOf(_synopsis));
        return [.. new[] { _epigraph, _title, _synopsis }.Where(pair => pair.IsWhole).OrderBy(pair => pair.English[0].Start).Select(ToCue)];
    }

    private void ReadLine(int index)
    {
        var line = lines[index];
        context.Mark(line.IsRule ? Role.Markup : Role.Metadata, line);
        if (line.IsRule)
            return;

        if (LessonLabel.Find(line) is { } label)
            ReadLabelled(line, label);
        else if (Citation.Find(line) is { } citation)
            ReadCitation(line, citation);
        else if (!ContinuesLabel(line) && !BeginsDocument(line, index))
            ReadCommentary(line);
    }

    private void ReadLabelled(LessonLine line, LessonLabel label)
    {
        var value = line.Text[label.ValueStart..].TrimEnd('*', '_', ' ');
        _open = value.Length == 0 ? label.Kind : null;
        if (value.Length > 0 || label.Kind == LessonLabelKind.Shortlist)
            ReadValue(line, label.Kind, label.ValueStart, value);
        if (label.Kind == LessonLabelKind.Shortlist)
            _open = label.Kind;
    }

    /// <summary>The value of a label that stands alone is on the next line; a shortlist may go on over several.</summary>
    private bool ContinuesLabel(LessonLine line)
    {
        if (_open is not { } kind || line.IsHeading || (kind == LessonLabelKind.Shortlist && !ShortlistReader.HasEntry(line)))
            return false;

        ReadValue(line, kind, 0, line.Text);
        _open = kind is LessonLabelKind.Shortlist ? kind : null;
        return true;
    }

    private void ReadValue(LessonLine line, LessonLabelKind kind, int start, string value)
    {
        switch (kind)
        {
            case LessonLabelKind.Epigraph: AddPair(_epigraph, line, start, value); break;
            case LessonLabelKind.Title: AddPair(_title, line, start, value); break;
            case LessonLabelKind.Synopsis: AddPair(_synopsis, line, start, value); break;
            case LessonLabelKind.Length: ReadLength(line, start, value); break;
            case LessonLabelKind.Shortlist: ReadShortlist(line, start); break;
            default: _metadata.Add(kind, value); break;
        }
    }

    private void ReadLength(LessonLine line, int start, string value)
    {
        if (TimeNotation.Parse(value) is { } length)
            _metadata.Length = length;
        else
            context.Problems.Add(LessonProblems.BadLength(context.Source, line.Start + start, value));
    }

    private void ReadShortlist(LessonLine line, int start)
    {
        context.Mark(Role.Terms, line);
        Terms.AddRange(ShortlistReader.Read(line, start, context.Markers, footnotes));
    }

    private void ReadCitation(LessonLine line, Citation citation)
    {
        _metadata.Add(citation, LessonHeading.Parse(line.Text.Substring(citation.English.Start, citation.English.Length)));
        if (_title.IsWhole)
            return;

        _title.English.Clear();
        Add(_title.English, line, citation.English.Start, citation.English.Length);
        if (citation.Chinese is { } chinese)
            Add(_title.Chinese, line, chinese.Start, chinese.Length);
    }

    /// <summary>
    /// The first lines, before anything else is read, are the epigraph where they are sentences and the title where they
    /// are not; an English sentence without its Chinese is an epigraph only right before a citation.
    /// </summary>
    private bool BeginsDocument(LessonLine line, int index)
    {
        if (Commentary.Count > 0 || index > 3)
            return false;
        var pair = line.IsHeading || !EndsSentence(line.Text) ? _title : _epigraph;
        var side = Script.SideOf(line.Text);
        if (side == Side.Neither || !IsOpen(pair, side))
            return false;

        var isPaired = !pair.IsEmpty || NextIsPartner(index, side);
        if (!isPaired && !(pair == _epigraph && index + 1 < lines.Count && Citation.Find(lines[index + 1]) is not null) && !line.IsHeading)
            return false;

        AddPair(pair, line, 0, line.Text);
        return true;
    }

    private static bool IsOpen(HeaderPair pair, Side side) => (side == Side.English ? pair.English : pair.Chinese).Count == 0;

    private bool NextIsPartner(int index, Side side) =>
        index + 1 < lines.Count && LessonLabel.Find(lines[index + 1]) is null && Script.SideOf(lines[index + 1].Text) is var next
        && next != Side.Neither && next != side;

    private void ReadCommentary(LessonLine line)
    {
        _open = null;
        context.Mark(Role.Commentary, line);
        Commentary.Add(line);
    }

    /// <summary>Adds a value to its side, or <c>English (中文)</c> to both.</summary>
    private static void AddPair(HeaderPair pair, LessonLine line, int start, string value)
    {
        var name = Citation.ParseName(value);
        if (name is { English: { } english, Chinese: { } chinese } && Script.CountHan(english) == 0 && pair.Part == Part.Title)
        {
            Add(pair.English, line, start, english.Length);
            Add(pair.Chinese, line, line.Text.IndexOf(chinese, start + english.Length, StringComparison.Ordinal), chinese.Length);
        }
        else
        {
            Add(Script.SideOf(value) == Side.Chinese ? pair.Chinese : pair.English, line, start, value.Length);
        }
    }

    private static void Add(List<LineSpan> stretches, LessonLine line, int start, int length) =>
        stretches.Add(new LineSpan(line.Start + start, length, line.Number));

    private BilingualName? NameOf(HeaderPair pair) =>
        pair.IsEmpty ? null : new BilingualName(JoinedText(pair.English), JoinedText(pair.Chinese));

    private string? JoinedText(List<LineSpan> stretches) =>
        stretches.Count == 0 ? null : string.Join('\n', stretches.Select(context.TextOf));

    private static bool EndsSentence(string text) =>
        text.TrimEnd('”', '"', '」', '』', '’', '）', ')') is { Length: > 0 } bare
        && bare[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '…';

    private Cue ToCue(HeaderPair pair) => new LessonCueBuilder(context, pair.Part, KeyOf(pair.Part), pair.English[0].Line)
        .With(pair.English, pair.Chinese)
        .Build();

    private static string KeyOf(Part part) => part.ToString().ToLowerInvariant();
}

/// <summary>The two sides of a pair outside the transcript while the header is read.</summary>
internal sealed class HeaderPair(Part part)
{
    public Part Part => part;

    public List<LineSpan> English { get; } = [];

    public List<LineSpan> Chinese { get; } = [];

    public bool IsEmpty => English.Count + Chinese.Count == 0;

    public bool IsWhole => English.Count > 0 && Chinese.Count > 0;
}

/// <summary>Reads a terminology shortlist, <c>term1 (中文), other term2 (中文)</c>, and joins it with the footnotes.</summary>
internal static partial class ShortlistReader
{
    /// <param name="line">A line of the shortlist.</param>
    /// <param name="start">The offset in its text after the label.</param>
    /// <param name="markers">The document's footnote markers.</param>
    /// <param name="footnotes">The document's footnotes.</param>
    public static IEnumerable<Term> Read(LessonLine line, int start, IReadOnlyList<FootnoteMarker> markers,
        IReadOnlyList<Footnote> footnotes)
    {
        foreach (Match match in EntryPattern().Matches(line.Text, start))
        {
            var english = match.Groups["english"];
            var marker = markers.FirstOrDefault(
                marker => marker.IsDefined && marker.Start + marker.Length == line.Start + english.Index + english.Length);
            var term = english.Value[..(english.Length - marker.Length)];
            var footnote = marker.Length > 0
                ? footnotes.First(footnote => footnote.Number == marker.Number)
                : footnotes.FirstOrDefault(footnote => string.Equals(footnote.Headword, term, StringComparison.OrdinalIgnoreCase));
            yield return new Term(term, match.Groups["chinese"].Value, footnote?.Number, footnote?.Text, footnote?.HeadwordChinese,
                line.Number);
        }
    }

    public static bool HasEntry(LessonLine line) => EntryPattern().IsMatch(line.Text);

    [GeneratedRegex(@"(?<english>[^\s()（）,，;；、.。][^()（）,，;；、]{0,120}?)\s*[(（](?<chinese>[^()（）]{0,80}?\p{IsCJKUnifiedIdeographs}[^()（）]{0,80})[)）]")]
    private static partial Regex EntryPattern();
}
