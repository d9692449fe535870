using Xunit;

namespace Aligner.Tests.Transcripts.Lesson;

public sealed class LessonProblemTests
{
    private const string Next = "00:30\nAnd so on.\n如此等等。\n";

    /// <summary>A lesson, and the one message it must give, to the letter.</summary>
    public static TheoryData<string, string> Messages => new()
    {
        { "Length: 01:00\n00:05\nOne side.\n" + Next,
            "lesson.txt:2:1: warning AL0102: the cue at 00:05 has no Chinese side; found 1 English paragraph before the next time" },
        { "Length: 01:00\n[00:05]\n只有一边。\n" + Next,
            "lesson.txt:2:2: warning AL0102: the cue at 00:05 has no English side; found 1 Chinese paragraph before the next time" },
        { "Length: 01:00\n00:05\n" + Next,
            "lesson.txt:2:1: warning AL0102: the cue at 00:05 has no text; found nothing before the next time" },
        { "Length: 01:00\n00:40\nLater.\n以后。\n" + Next, "lesson.txt:5:1: warning AL0103: time goes back: 00:30 after 00:40 on line 2" },
        { "Length: 01:00\n00:75\nToo much.\n太多。\n" + Next,
            "lesson.txt:2:1: error AL0104: '00:75' is not a time; expected mm:ss or hh:mm:ss, minutes and seconds below 60" },
        { "Length: 02:00\n00:60\nToo much.\n太多。\n" + Next,
            "lesson.txt:2:1: error AL0104: '00:60' is not a time; expected mm:ss or hh:mm:ss, minutes and seconds below 60" },
        { "Length: 2:00:00\n[1:60:00]\nToo much.\n太多。\n" + Next,
            "lesson.txt:2:2: error AL0104: '1:60:00' is not a time; expected mm:ss or hh:mm:ss, minutes and seconds below 60" },
        { "Length: 01:00\n00:5\nToo little.\n太少。\n" + Next,
            "lesson.txt:2:1: error AL0104: '00:5' is not a time; expected mm:ss or hh:mm:ss, minutes and seconds below 60" },
        { "Length: 01:00\n00:30\nTwice.\n两次。\n" + Next,
            "lesson.txt:5:1: warning AL0105: time repeats: 00:30 is also the time of the cue on line 2" },
        { "Length: 00:20\n00:05\nEarly.\n早。\n" + Next, "lesson.txt:5:1: warning AL0106: 00:30 is past the Length 00:20" },
        { "Length: 01:00\n00:05\nText.\n文字。\n𝄞 ♪ 1, 2, 3\n" + Next,
            "lesson.txt:5:1: warning AL0107: text is neither English nor Chinese and is left out: '𝄞 ♪ 1, 2, 3'" },
        { "Length: 01:00\n00:05\nText.\n文字。\n" + new string('~', 50) + "\n" + Next,
            "lesson.txt:5:1: warning AL0107: text is neither English nor Chinese and is left out: '~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~…'" },
        { "Length: 01:00\n00:05\nText.\n文字。\n# Part two\n" + Next,
            "lesson.txt:5:3: warning AL0108: heading inside the transcript belongs to no cue and is left out: 'Part two'" },
        { "Length: 01:00\n00:05\nThey said “yes.\n𠮷他们说“好”。\n" + Next,
            "lesson.txt:3:11: warning AL0109: quotation mark “ is never closed on this side of the cue" },
        { "Length: 01:00\n00:05\nThey said yes.\n𠮷他们说好。”\n" + Next,
            "lesson.txt:4:7: warning AL0109: stray quotation mark ” closes nothing on this side of the cue" },
        { "Length: 01:00\n00:05\nA word^1 and another[^3].\n一个词和另一个。\n" + Next,
            "lesson.txt:3:21: warning AL0110: footnote marker 3 has no footnote and stays in the text; the document has no footnotes" },
        { "Length: 01:00\n00:05\nThe first note1 and another2.\n第一条注和另一条。\n" + Next + "Notes\n- On the note.\n",
            "lesson.txt:3:28: warning AL0110: footnote marker 2 has no footnote and stays in the text; the last footnote is 1" },
        { Next, "lesson.txt:1:1: note AL0111: the last cue, at 00:30, has no end: the document has no Length" },
        { "Length: 01:00\n00:05 - 00:02\nText.\n文字。\n" + Next,
            "lesson.txt:2:1: warning AL0112: the range 00:05 - 00:02 ends before it begins; its end is taken from the next cue" },
        { "Length: long\n00:05 - 00:10\nText.\n文字。\n00:30 - 00:40\nAnd so on.\n如此等等。\n",
            "lesson.txt:1:9: warning AL0113: 'long' is not a length; expected mm:ss or hh:mm:ss" },
        { "Nothing timed.\nNothing else.\n没有时间。\n",
            "lesson.txt:1:1: error AL0101: no cue found: looked for times such as 00:24 or [1:02:10] at the beginning of a line, found 3 lines with none and 4 Chinese among 30 characters" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_is_wrong_is_said_in_one_whole_message(string lesson, string message) =>
        Assert.Equal([message], Lessons.Read(lesson).Problems.Select(problem => problem.ToString()));

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_rest_still_comes_out(string lesson, string message)
    {
        var cues = Lessons.Read(lesson).Cues;
        if (message.Contains("AL0101", StringComparison.Ordinal))
            Assert.Empty(cues);
        else
            Assert.Equal("And so on.", cues[^1].English.Text);
    }

    [Fact]
    public void A_sound_lesson_has_no_problems() => Assert.Empty(Lessons.Read("Length: 01:00\n" + Next).Problems);
}
