using System.Collections.Immutable;
using System.Text;
using Aligner.Alignment.Clauses;
using Aligner.Edits;
using Aligner.Language.Sentences;
using Aligner.Segments.Accounts;
using Aligner.Segments.Joining;
using Aligner.Text;

namespace Aligner.Segments;

/// <summary>All sentences of one side of a transcript, in order, and which of them begin with a cue.</summary>
internal sealed class SentenceTrack
{
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly int[] _before;
    private readonly SideCues _cues;
    private readonly ICueRuns _runs;
    private readonly bool _isPresplit;
    private CueSpan[]? _places;
    private ImmutableArray<string> _texts;

    public SentenceTrack(SideCues cues, ICueRuns runs, bool isPresplit)
    {
        (_cues, _runs, _isPresplit) = (cues, runs, isPresplit);
        var sentences = new SplitSentences(cues);
        _before = new int[cues.Count + 1];
        for (var first = 0; first < cues.Count;)
        {
            var last = first;
            while (runs.GoesOn(last))
                last++;
            Array.Fill(_before, -1, first + 1, last - first);
            var run = first == last ? sentences.RunOf(first) : JoinRun(first, last);
            sentences.Add(run, Split(run));
            first = last + 1;
            _before[first] = sentences.Count;
        }

        _sentences = sentences.Complete();
    }

    private SentenceTrack(SentenceTrack track, ImmutableArray<SentenceBorder> borders)
    {
        (_cues, _runs, _isPresplit) = (track._cues, track._runs, track._isPresplit);
        _sentences = [.. borders.Select(track.SentenceOf)];
        _before = new int[_cues.Count + 1];
        foreach (var place in Places)
            _before[place.Start.Cue + 1]++;
        for (var cue = 1; cue < _before.Length; cue++)
            _before[cue] += _before[cue - 1];
        foreach (var place in Places)
            Array.Fill(_before, -1, place.Start.Cue + 1, place.End.Cue - place.Start.Cue);
    }

    public int Count => _sentences.Count;

    public ImmutableArray<string> Texts => _texts.IsDefault ? _texts = [.. TextsInTurn] : _texts;

    /// <summary>The same, each made when it is asked for: a book has more of them than are needed at a time.</summary>
    public IReadOnlyList<string> TextsInTurn => new MadeList<string>(Count, TextOf);

    /// <summary>Where each sentence begins and ends.</summary>
    public IReadOnlyList<CueSpan> Places => _places ??= [.. _sentences.Select(sentence => sentence.Place)];

    /// <summary>Of each sentence, whether it is the first of its cue, or of the cues that one sentence goes on over.</summary>
    public ImmutableArray<bool> ParagraphStarts =>
        [.. _sentences.Select((sentence, index) => index == 0 || !sentence.Run.IsSameAs(_sentences[index - 1].Run))];

    /// <summary>How many sentences stand before the cue; null where one goes on over its border.</summary>
    public int? Before(int cue) => _before[cue] < 0 ? null : _before[cue];

    /// <summary>A run of whole sentences.</summary>
    public SegmentSide PieceOf(int start, int count) =>
        PieceOf([.. Enumerable.Range(start, count).Select(index => new SentenceSlice(index, 0, TextOf(index).Length))], start);

    /// <summary>A run of slices of sentences: English sentences are joined with a space, Chinese ones where no mark parts them.</summary>
    /// <param name="slices">In order, without gaps.</param>
    /// <param name="next">The sentence that comes next where there are no slices.</param>
    public SegmentSide PieceOf(ImmutableArray<SentenceSlice> slices, int next)
    {
        if (slices.IsEmpty)
            return new SegmentSide("", null, new SentenceRange(next, 0));

        var (first, last) = (slices[0], slices[^1]);
        var place = new CueSpan(_sentences[first.Sentence].StartAt(first.Start), _sentences[last.Sentence].EndAt(last.Start + last.Length));
        return new SegmentSide(Join(slices).Trim(), place, new SentenceRange(first.Sentence, last.Sentence - first.Sentence + 1));
    }

    /// <summary>Whether a reviewer has given one of the sentences another text.</summary>
    public bool IsRewritten(int start, int count) =>
        Enumerable.Range(start, count).Any(index => _sentences[index].Rewritten is not null);

    /// <summary>Where a run of whole sentences begins and ends; null for none.</summary>
    public CueSpan? PlaceOf(int start, int count) =>
        count == 0 ? null : new CueSpan(_sentences[start].Place.Start, _sentences[start + count - 1].Place.End);

    /// <summary>How many characters a reviewer has added to the sentences.</summary>
    public int AddedTo(SentenceRange range) => range.Indices.Sum(index => _sentences[index].Added);

    /// <summary>The same side with its sentences as a reviewer left them.</summary>
    public SentenceTrack With(ImmutableArray<SentenceBorder> borders) => borders.All(border => border.IsWhole) ? this : new(this, borders);

    private Sentence SentenceOf(SentenceBorder border)
    {
        if (border.IsWhole)
            return _sentences[border.First];
        var (first, last) = (_sentences[border.First], _sentences[border.Last]);
        var start = border.Start == 0 ? first.Span.Start : first.TextStart + border.Start;
        var end = border.End is { } at ? last.TextStart + at : last.Span.End;
        if (first.Run.IsSameAs(last.Run))
            return new Sentence(first.Run, TextSpan.Between(start, end), border.Text);
        var run = JoinRun(first.Run.First, last.Run.First + last.Run.CueCount - 1);
        var span = TextSpan.Between(OffsetIn(run, first.Run.PointAt(start)), OffsetIn(run, last.Run.EndAt(end)));
        return new Sentence(run, span, border.Text);
    }

    private string TextOf(int sentence) => _texts.IsDefault ? _sentences[sentence].Text : _texts[sentence];

    private static int OffsetIn(TextRun run, CuePoint place) => run.OffsetOf(place.Cue - run.First) + place.Offset;

    private string Join(ImmutableArray<SentenceSlice> slices)
    {
        var text = new StringBuilder();
        for (var i = 0; i < slices.Length; i++)
        {
            if (i > 0 && slices[i].Sentence != slices[i - 1].Sentence
                && (_runs.EndsAt(_sentences[slices[i].Sentence].StartAt(0))
                    || NeedsSpace(text[^1], _sentences[slices[i].Sentence].StartAt(0).Cue)))
            {
                text.Append(' ');
            }

            text.Append(Spaced(slices[i]));
        }

        return text.ToString();
    }

    private TextRun JoinRun(int first, int last)
    {
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<(int, int)>();
        for (var cue = first; cue <= last; cue++)
        {
            if (text.Length > 0 && (_cues.Side == Side.English || WouldRunTogether(text[^1], _cues.Text(cue))))
                text.Append(' ');
            starts.Add((text.Length, _cues.Text(cue).Length));
            text.Append(_cues.Text(cue));
        }

        return new TextRun(text.ToString(), first, starts.ToImmutable());
    }

    /// <summary>
    /// The slice with the spaces between Chinese cues, which are not there when it is split and aligned: a cue may end within a word.
    /// </summary>
    private string Spaced(SentenceSlice slice)
    {
        var text = TextOf(slice.Sentence).Substring(slice.Start, slice.Length);
        var (run, start) = (_sentences[slice.Sentence].Run, _sentences[slice.Sentence].TextStart + slice.Start);
        if (_cues.Side == Side.English || run.CueCount == 1 || _sentences[slice.Sentence].Rewritten is not null)
            return text;
        for (var i = run.CueCount - 1; i > 0; i--)
        {
            var at = run.OffsetOf(i) - start;
            if (at > 0 && at < text.Length && NeedsSpace(text[at - 1], run.First + i))
                text = text.Insert(at, " ");
        }

        return text;
    }

    private static bool WouldRunTogether(char before, string after) =>
        char.IsAsciiLetterOrDigit(before) && after.Length > 0 && char.IsAsciiLetterOrDigit(after[0]);

    /// <summary>
    /// Between English cues; between Chinese ones where nothing else parts two clauses, but where one cue was cut in two only
    /// so that Latin words do not run together.
    /// </summary>
    private bool NeedsSpace(char before, int cue)
    {
        if (_cues.Side == Side.English || _cues.Text(cue).Length == 0)
            return _cues.Side == Side.English;
        var after = _cues.Text(cue)[0];
        return char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)
            && !(_cues[cue].CutBy is not null && Script.IsHan(before) && Script.IsHan(after));
    }

    private IEnumerable<TextSpan> Split(TextRun run)
    {
        if (run.Text.Length == 0)
            return [];
        if (_isPresplit)
            return [new TextSpan(0, run.Text.Length)];
        var slices = _cues.Side == Side.English ? EnglishSentenceSplitter.Split(run.Text) : ChineseSentenceSplitter.Split(run.Text);
        return slices.SelectMany(slice => CutAtEnds(run, slice));
    }

    /// <summary>Cuts where no mark but the other side tells that a sentence ends; always after a space.</summary>
    private IEnumerable<TextSpan> CutAtEnds(TextRun run, TextSpan slice)
    {
        var start = slice.Start;
        for (var at = start + 1; at < slice.End; at++)
        {
            if (!char.IsWhiteSpace(run.Text[at - 1]) || !_runs.EndsAt(run.PointAt(at)))
                continue;
            yield return TextSpan.Between(start, at);
            start = at;
        }

        yield return TextSpan.Between(start, slice.End);
    }
}

/// <summary>A sentence of one side of a transcript.</summary>
/// <param name="Run">The text it is a slice of.</param>
/// <param name="Span">The part of the run, with the white space around the sentence.</param>
/// <param name="Rewritten">The text that a reviewer gave it; null where it has its own.</param>
internal readonly record struct Sentence(TextRun Run, TextSpan Span, string? Rewritten = null)
{
    /// <summary>
    /// Without white space around it; of several cues where it goes on over their border. The run's text itself where it is all of that.
    /// </summary>
    public string Text => Rewritten ?? Run.Text.Substring(Trimmed.Start, Trimmed.Length);

    /// <summary>How many characters a reviewer has added to its own text; negative where there are fewer.</summary>
    public int Added => Rewritten is null
        ? 0 : CharacterCoverage.CharacterCount(Rewritten)
        - CharacterCoverage.CharacterCount(Run.Text.AsSpan(Trimmed.Start, Trimmed.Length));

    /// <summary>Where its text begins in the run.</summary>
    public int TextStart => Trimmed.Start;

    /// <summary>Where it begins and ends.</summary>
    public CueSpan Place => new(StartAt(0), Run.EndAt(Span.End));

    private TextSpan Trimmed => Span.Trim(Run.Text);

    /// <summary>Where a part of its text begins; its white space goes with its ends.</summary>
    public CuePoint StartAt(int offset) => Run.PointAt(offset == 0 ? Span.Start : TextStart + Math.Min(offset, Trimmed.Length - 1));

    /// <summary>Where a part of its text ends.</summary>
    public CuePoint EndAt(int offset) =>
        Run.EndAt(offset == (Rewritten?.Length ?? Trimmed.Length) ? Span.End : TextStart + Math.Min(offset, Trimmed.Length));
}
