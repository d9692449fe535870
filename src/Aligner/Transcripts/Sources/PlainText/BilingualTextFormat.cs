using System.Buffers;
using Aligner.Text;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>
/// One text of both languages without times: pairs with a tab between them, lines or paragraphs that alternate, or one text after the
/// other.
/// Its extensions leave out .tsv, as a folder may hold corpora that were written there.
/// </summary>
internal sealed class BilingualTextFormat : SourceFormat
{
    internal const string FormatName = "text";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".txt", ".md"];

    public override string Description =>
        "text without times: a pair a line with a tab between, lines or paragraphs of the two languages in turn, or one whole text after "
            + "the other";

    /// <summary>No line begins with a time, and the languages take turns. A lesson has times.</summary>
    public override bool Recognises(SourceText source)
    {
        if (!BilingualSample.HasBoth(source.Text))
            return false;
        return !LessonFormat.HasCues(source)
            && (TabbedColumns.Find(source) is not null || Sections(source) is not null || TurnTaking.IsRegular(UntimedLines.Of(source)));
    }

    public override bool HasTimes(SourceText source) => false;

    public override Transcript Read(string document, SourceText source) =>
        TabbedColumns.Find(source) is { } columns ? new TabbedReader(document, source, columns).Read()
        : Sections(source) is { } sections ? sections.Read(document, source)
        : new AlternatingReader(document, source).Read();

    /// <summary>Where each line names who speaks, turn by turn is said in both sections.</summary>
    private static TextSections? Sections(SourceText source) =>
        TextSections.Find(source) is { } sections && !(UntimedLines.Of(source) is { IsNamed: true } lines && TurnTaking.IsRegular(lines))
        ? sections : null;
}

/// <summary>Reads lines or paragraphs of the two languages in turn, whichever comes first.</summary>
internal sealed class AlternatingReader(string document, SourceText source)
{
    private readonly PairCueBuilder _cues = new(document, source);

    public Transcript Read()
    {
        var lines = UntimedLines.Of(source);
        var pairs = TurnTaking.Pairs(lines).ToList();
        foreach (var line in LessonLine.All(source))
            _cues.Context.Mark(Role.Markup, line);
        foreach (var (role, start, length) in lines.Marks)
            _cues.Context.Roles.Mark(role, start, length);
        var read = pairs.SelectMany(pair => LinesOf(pair.First, pair.Second)).Select(line => line.Start).ToHashSet();
        foreach (var line in lines.Lines.Where(line => !read.Contains(line.Start)))
            _cues.Report(StretchOf(line));
        foreach (var (first, second) in pairs)
            _cues.Add(StretchesOf(Side.English, first, second), StretchesOf(Side.Chinese, first, second), SpeakerOf(lines, first, second));
        return _cues.Build();
    }

    private static IEnumerable<LessonLine> LinesOf(SideRun first, SideRun? second) => first.Lines.Concat(second?.Lines ?? []);

    /// <summary>The name on the English side, else the one on the Chinese.</summary>
    private static string? SpeakerOf(UntimedLines lines, SideRun first, SideRun? second)
    {
        var names = LinesOf(first, second).Select(lines.SpeakerOf).OfType<string>().ToList();
        return names.Find(name => !Script.HasHan(name)) ?? names.FirstOrDefault();
    }

    private static List<LineSpan> StretchesOf(Side side, SideRun first, SideRun? second) =>
        (first.Side == side ? first : second) is { } run ? run.Lines.ConvertAll(StretchOf) : [];

    private static LineSpan StretchOf(LessonLine line) => new(line.Start, line.Text.Length, line.Number);
}

/// <summary>Tells texts of one language by their beginning, so that a book need not be looked through.</summary>
internal static class BilingualSample
{
    private const int Length = 20_000;

    private static readonly SearchValues<char> Latin = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool HasBoth(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Length));
        return sample.ContainsAny(Latin) && (sample.ContainsAnyInRange('\u4E00', '\u9FFF') || Script.HasHan(sample));
    }
}
