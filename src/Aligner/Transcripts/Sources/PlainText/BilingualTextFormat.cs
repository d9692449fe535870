using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>
/// One text of both languages without times: pairs with a tab between them, lines or paragraphs that alternate, or one text after the other.
/// Its extensions leave out .tsv, as a folder may hold corpora that were written there.
/// </summary>
public sealed class BilingualTextFormat : SourceFormat
{
    internal const string FormatName = "text";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".txt", ".md"];

    public override string Description => "text without times: a pair a line with a tab between, lines or paragraphs of the two languages in turn, or one whole text after the other";

    /// <summary>No line begins with a time, and the languages take turns. A lesson has times.</summary>
    public override bool Recognises(SourceText source)
    {
        if (!BilingualSample.HasBoth(source.Text))
            return false;
        return !LessonLine.Each(source).Any(line => TimeNotation.Find(line) is not null)
            && (TabbedColumns.Find(source) is not null || Sections(source) is not null || TurnTaking.IsRegular(UntimedLines.Of(source)));
    }

    public override bool HasTimes(SourceText source) => false;

    public override Transcript Read(string document, SourceText source) =>
        TabbedColumns.Find(source) is { } columns ? new TabbedReader(document, source, columns).Read()
        : Sections(source) is { } sections ? sections.Read(document, source)
        : new AlternatingReader(document, source).Read();

    /// <summary>Where each line names who speaks, turn by turn is said in both sections.</summary>
    private static TextSections? Sections(SourceText source) =>
        TextSections.Find(source) is { } sections && !(UntimedLines.Of(source) is { IsNamed: true } lines && TurnTaking.IsRegular(lines)) ? sections : null;
}
