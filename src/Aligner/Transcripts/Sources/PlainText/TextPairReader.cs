using System.Collections.Immutable;
using Aligner.Text;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>Reads an English text and its Chinese translation: a paragraph a line, no times, only the whole known to correspond.</summary>
internal static class TextPairReader
{
    // Made once: it may be cut into many sentences, each of which asks for it.
    private const int LongLine = 1000;

    // What stands at the lines is plain from so many.
    private const int Sample = 400;

    // A longer text is a book.
    private const int MostLinesLooked = 20_000;

    /// <param name="document">The name of the document.</param>
    /// <param name="english">The English source.</param>
    /// <param name="chinese">The Chinese source.</param>
    public static Transcript Read(string document, SourceText english, SourceText chinese)
    {
        // Of a text in the wrong language only a wrong memory could be made.
        var isRight = !Check(english, Side.English).Concat(Check(chinese, Side.Chinese)).Any(problem => problem.Severity == Severity.Error);
        var first = ReadSide(document, english, Side.English, isRight);
        var second = ReadSide(document, chinese, Side.Chinese, isRight);
        return first with
        {
            Cues = first.Cues.AddRange(second.Cues),
            CuesArePairs = false,
            ChineseSource = second,
            Problems = first.Problems.AddRange(second.Problems),
        };
    }

    /// <summary>Reads one of them by itself.</summary>
    public static Transcript ReadSide(string document, SourceText source, Side side) =>
        ReadSide(document, source, side, isRead: true) with { CuesArePairs = false };

    private static Transcript ReadSide(string document, SourceText source, Side side, bool isRead)
    {
        if (isRead && source.LineCount <= MostLinesLooked && UntimedLines.Of(source, Sample).HasMarks)
            return ReadMarked(document, source, side, UntimedLines.Of(source));
        var roles = new RoleMap(source.Text);
        var lines = new CueContent(source, side);
        var cues = ImmutableArray.CreateBuilder<Cue>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var (start, length) = source.Line(line);
            if (source.Text.AsSpan(start, length).IsWhiteSpace())
                continue;
            roles.Mark(!isRead ? Role.Reported : side == Side.English ? Role.English : Role.Chinese, start, length);
            if (isRead)
                cues.Add(length > LongLine ? Cue.OfLine(source.TextOf(line), line, side) : new Cue(lines, line));
        }

        return new Transcript
        {
            Name = document,
            Source = source,
            Format = "text",
            Cues = cues.ToImmutable(),
            Passages = roles.ToPassages(),
            Problems = Check(source, side),
        };
    }

    /// <summary>Reads a text whose lines have names, numbers, labels or bullets.</summary>
    private static Transcript ReadMarked(string document, SourceText source, Side side, UntimedLines text)
    {
        var roles = new RoleMap(source.Text);
        foreach (var line in LessonLine.All(source))
            roles.Mark(Role.Markup, line.MarkStart, line.End - line.MarkStart);
        foreach (var (role, start, length) in text.Marks)
            roles.Mark(role, start, length);
        foreach (var line in text.Lines)
            roles.Mark(side == Side.English ? Role.English : Role.Chinese, line.Start, line.Text.Length);
        return new Transcript
        {
            Name = document,
            Source = source,
            Format = "text",
            Cues = [.. text.Lines.Select(line => Cue.OfLine(line.Text, line.Number, side) with { Speaker = text.SpeakerOf(line) })],
            Passages = roles.ToPassages(),
            Problems = Check(source, side),
        };
    }

    private static ImmutableArray<Problem> Check(SourceText source, Side side)
    {
        if (source.Text.AsSpan().IsWhiteSpace())
            return [source.Problem("AL0601", Severity.Error, 0, "the file has white space only; expected text")];
        var found = Script.SideOf(source.Text.AsSpan(0, Math.Min(source.Text.Length, SampleLength)));
        return found == side ? [] : [found == Side.Neither ? NoLanguage(source, side) : WrongLanguage(source, side, found)];
    }

    // The language of a book is recognised by its beginning.
    private const int SampleLength = 20_000;

    private static Problem WrongLanguage(SourceText source, Side expected, Side found) =>
        source.Problem("AL0602", Severity.Error, 0,
            $"the text was given as {expected} and is {found}: give the English file with --english and the Chinese one with --chinese");

    private static Problem NoLanguage(SourceText source, Side expected) =>
        source.Problem("AL0602", Severity.Warning, 0, $"the text was given as {expected} and looks like neither English nor Chinese");
}
