using Aligner.Language;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>What one timed block shows, word by word.</summary>
internal sealed class CaptionState
{
    private readonly TimedContext _context;

    public CaptionState(TimedBlock block, TimedContext context)
    {
        (Block, _context) = (block, context);
        Words = [.. block.Lines.SelectMany((line, index) => WordsOf(line.Text.Text, index))];
        Track = (block.Style, block.Lines.Exists(line => Script.HasHan(line.Text.Text)));
    }

    public TimedBlock Block { get; }

    /// <summary>Those between spaces; each Chinese character is one.</summary>
    public List<CaptionWord> Words { get; }

    /// <summary>Captions of one style and one script follow one another.</summary>
    public (string? Style, bool HasHan) Track { get; }

    public TimeSpan? Start => Block.Times?.Start;

    public TimeSpan? End => Block.Times?.End;

    public TimeSpan? Length => End - Start;

    public int LetterCount => Words.Sum(word => word.Text.Count(char.IsLetter));

    /// <summary>The first word of the lines that have times for their words, which are spoken now; the number of words where none has.</summary>
    public int FirstTimed
    {
        get
        {
            var line = Block.Lines.FindIndex(line => _context.WordTimesIn(line.Text).Any());
            return line < 0 ? Words.Count : Words.FindIndex(word => word.Line == line);
        }
    }

    /// <summary>Where the first tag inside the text stands, which moves on with the words in karaoke; null where none does.</summary>
    public int? Tag
    {
        get
        {
            var before = 0;
            foreach (var line in Block.Lines)
            {
                for (var i = 1; i < line.Text.Length; i++)
                {
                    if (line.Text.OffsetAt(i) > line.Text.OffsetAt(i - 1) + 1)
                        return before + i;
                }

                before += line.Text.Length;
            }

            return null;
        }
    }

    /// <summary>Whether the word begins a line.</summary>
    public bool BeginsLine(int word) => word == 0 || Words[word].Line != Words[word - 1].Line;

    /// <summary>The lines from a word on.</summary>
    public IEnumerable<TimedLine> LinesFrom(int word) => LinesBetween(word, Words.Count);

    /// <summary>Notes that some words are not read.</summary>
    public void LeaveOut(int from, int to)
    {
        foreach (var line in LinesBetween(from, to))
            _context.Mark(Role.Reported, line.Text);
    }

    /// <summary>Notes when a word was first shown, where the source does not say when it begins.</summary>
    public void NoteTime(int word, TimeSpan time) =>
        _context.WordTimes.TryAdd(Block.Lines[Words[word].Line].Text.OffsetAt(Words[word].Start), time);

    private IEnumerable<TimedLine> LinesBetween(int from, int to)
    {
        for (var word = from; word < to;)
        {
            var last = word;
            while (last + 1 < to && Words[last + 1].Line == Words[word].Line)
                last++;
            var line = Block.Lines[Words[word].Line];
            yield return line with { Text = line.Text.Slice(Words[word].Start, Words[last].End - Words[word].Start) };
            word = last + 1;
        }
    }

    private static bool IsOneWord(char first, char next) =>
        !char.IsWhiteSpace(first) && !char.IsWhiteSpace(next) && !Script.IsHan(first) && !Script.IsHan(next);

    private static IEnumerable<CaptionWord> WordsOf(string text, int line)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && IsOneWord(text[start], text[end]))
                end++;
            if (!char.IsWhiteSpace(text[start]))
                yield return new CaptionWord(line, start, text[start..end]);
            start = end;
        }
    }
}

/// <summary>A word that a caption shows.</summary>
internal readonly record struct CaptionWord(int Line, int Start, string Text)
{
    public int End => Start + Text.Length;
}
