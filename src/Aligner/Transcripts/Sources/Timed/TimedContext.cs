namespace Aligner.Transcripts.Sources.Timed;

/// <summary>What the steps of reading a timed source share: the source, what its characters were read as, the problems.</summary>
internal sealed class TimedContext(SourceText source)
{
    public SourceText Source => source;

    public RoleMap Roles { get; } = new(source.Text);

    public ProblemTally Problems { get; } = new();

    /// <summary>When words begin, by the offset in the source of their first character or of the space before it.</summary>
    public Dictionary<int, TimeSpan> WordTimes { get; } = [];

    /// <summary>The times of the words of a text, by their places in it.</summary>
    public IEnumerable<WordTime> WordTimesIn(SourcedText text)
    {
        for (var i = 0; i < text.Length && WordTimes.Count > 0; i++)
        {
            if ((i > 0 && text.OffsetAt(i) == text.OffsetAt(i - 1)) || !WordTimes.TryGetValue(text.OffsetAt(i), out var time))
                continue;
            var word = text.Length - text.Text.AsSpan(i).TrimStart().Length;
            if (word < text.Length)
                yield return new WordTime(word, time);
        }
    }

    /// <summary>Notes what each character of the text was read as. White space has no role, and what stands for it is markup.</summary>
    public void Mark(Role role, SourcedText text)
    {
        var span = text.Text.AsSpan();
        for (var i = 0; i < span.Length;)
        {
            var end = i + 1;
            if (!char.IsWhiteSpace(span[i]))
            {
                // A word that stands in the source as it is is marked at once.
                while (end < span.Length && !char.IsWhiteSpace(span[end]) && text.OffsetAt(end) == text.OffsetAt(end - 1) + 1)
                    end++;
                Roles.Mark(role, text.OffsetAt(i), end - i);
            }

            i = end;
        }
    }

    /// <summary>Notes that the source is not well-formed, and that what follows is not read.</summary>
    public void ReportRest(int offset, string format, string message)
    {
        if (offset > 0 && char.IsSurrogatePair(source.Text, offset - 1))
            offset--;
        Roles.Mark(Role.Reported, offset, source.Text.Length - offset);
        Problems.AddPlace(TimedProblems.NotWellFormed(source, offset, format, FirstSentence(message)));
    }

    /// <summary>Marks everything as markup: the ground on which times and texts are noted.</summary>
    public void MarkGround() => Roles.Mark(Role.Markup, 0, source.Text.Length);

    /// <summary>.NET's messages go on with the place, which the problem has, and with advice for programmers.</summary>
    private static string FirstSentence(string message) => message.Split(". ")[0].TrimEnd('.');
}
