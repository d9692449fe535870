using Aligner.Text;

namespace Aligner.Transcripts.Sources.Timed.Captions;

/// <summary>What one timed block shows, word by word.</summary>
internal sealed class CaptionState
{
    // No screen shows more characters.
    private const int MostCharacters = 4000;

    private readonly TimedContext _context;
    private List<CaptionWord>? _words;

    public CaptionState(TimedBlock block, TimedContext context)
    {
        (Block, _context) = (block, context);
    }

    public TimedBlock Block { get; }

    /// <summary>Those between spaces; each Chinese character is one.</summary>
    public List<CaptionWord> Words => _words ??= FindWords();

    /// <summary>Whether it is text that is shown: not nothing, and not a whole book.</summary>
    public bool IsCaption => Block.Lines.Sum(line => line.Text.Length) <= MostCharacters && Block.Lines.Count > 0;

    /// <summary>
    /// Whether the first word stands somewhere in another caption: else nothing is shown again, and no word need be looked at.
    /// </summary>
    public bool BeginsWithPartOf(CaptionState other)
    {
        var first = Block.Lines[0].Text.Text.AsSpan();
        var end = 1;
        while (end < first.Length && IsOneWord(first[end - 1], first[end]))
            end++;
        foreach (var line in other.Block.Lines)
        {
            if (line.Text.Text.AsSpan().IndexOf(first[..end], StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether it has Chinese characters.</summary>
    public bool HasHan => TrackOf(Block).HasHan;

    public TimeSpan? Start => Block.Times?.Start;

    public TimeSpan? End => Block.Times?.End;

    public TimeSpan? Length => End - Start;

    public int LetterCount => Block.Lines.Sum(line => line.Text.Text.Count(char.IsLetter));

    /// <summary>Captions of one style and one script follow one another.</summary>
    public static (string? Style, bool HasHan) TrackOf(TimedBlock block) =>
        (block.Style, block.Lines.Exists(line => Script.HasHan(line.Text.Text)));

    /// <summary>Whether so many words from a place on are those of another caption from a place of its own.</summary>
    public bool HasAt(int first, CaptionState other, int otherFirst, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!TextOf(first + i).SequenceEqual(other.TextOf(otherFirst + i)))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The first word of the lines that have times for their words, which are spoken now; the number of words where none has.
    /// </summary>
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

    /// <summary>How many words the first ones are: marks are none, and a Chinese character is a part of one.</summary>
    public double Weigh(int count, double han)
    {
        var weight = 0.0;
        for (var i = 0; i < count; i++)
        {
            var text = TextOf(i);
            weight += Script.HasHan(text) ? han : HasLetter(text) ? 1 : 0;
        }

        return weight;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
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

    private ReadOnlySpan<char> TextOf(int word) => Block.Lines[Words[word].Line].Text.Text.AsSpan(Words[word].Start, Words[word].Length);

    private List<CaptionWord> FindWords()
    {
        var words = new List<CaptionWord>(Block.Lines.Sum(line => line.Text.Length) / 3);
        for (var line = 0; line < Block.Lines.Count; line++)
            AddWords(words, Block.Lines[line].Text.Text, line);
        return words;
    }

    private static void AddWords(List<CaptionWord> words, string text, int line)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && IsOneWord(text[start], text[end]))
                end++;
            if (!char.IsWhiteSpace(text[start]))
                words.Add(new CaptionWord(line, start, end - start));
            start = end;
        }
    }
}

/// <summary>A word that a caption shows, by its line and its place in it.</summary>
internal readonly record struct CaptionWord(int Line, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A line of a timed block.</summary>
/// <param name="Text">Without tags, entities decoded.</param>
/// <param name="Given">The language, where the source itself names it; else it is recognised by the script.</param>
internal sealed record TimedLine(SourcedText Text, Side Given = Side.Neither);
