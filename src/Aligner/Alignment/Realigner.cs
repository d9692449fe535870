using System.Collections.Immutable;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Alignment.Translation;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>
/// Aligns a text again and again, with other beads known and with sentences cut, joined or rewritten. Where the path runs and what holes
/// cost is found once, from the text as it was; then only the gaps between known beads are searched, and of these only those in which
/// something is new. What comes out does not depend on what was asked before.
/// </summary>
internal sealed class Realigner
{
    private readonly BilingualText _original;
    private readonly BilingualLexicon _lexicon;
    private readonly ImmutableArray<Anchor> _anchors;
    private readonly ImmutableArray<Region> _stretches;
    private readonly TextHabits[] _habits;
    private readonly Func<BilingualText, BeadScorer> _makeScorer;
    private readonly Band _band;
    private readonly ParagraphCounts? _paragraphs;
    private readonly IReadOnlyDictionary<Region, double?>? _given;
    private EditedText _now;
    private readonly TaughtWords _taught;
    private KnownGaps _known = KnownGaps.None;

    /// <param name="original">The text as it was.</param>
    /// <param name="anchors">Points that both sides share.</param>
    /// <param name="evidence">What counts beside the words; null for nothing.</param>
    /// <param name="paragraphs">Where its sentences begin paragraphs; null where it is not known.</param>
    /// <param name="given">Pairs that a corpus has, each between two anchors, with their scores where they are known; null for none. What
    /// lies between these anchors stays a pair until it is set or forbidden otherwise.</param>
    /// <param name="lexicon">With which the text was made.</param>
    /// <param name="makeScorer">Of the text or one with other sentences.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Realigner(BilingualText original, ImmutableArray<Anchor> anchors, IBeadEvidence? evidence, ParagraphStarts? paragraphs,
        IReadOnlyDictionary<Region, double?>? given, BilingualLexicon lexicon, Func<BilingualText, BeadScorer> makeScorer,
        CancellationToken cancellation)
    {
        (_original, _lexicon, _makeScorer, _anchors, _given, _taught) =
            (original, lexicon, makeScorer, anchors, given, new TaughtWords(original));
        _stretches = Regions.Between(anchors, original.English.Sentences.Count, original.Chinese.Sentences.Count);
        var scorer = makeScorer(original);
        RegionSearch[] searches = [.. _stretches.Select(stretch => RegionSearch.Of(stretch, original, scorer, evidence, cancellation))];
        _habits = [.. searches.Select(search => search.Habits)];
        _band = Band.Joined(searches.Select(search => search.Band), original.English.Sentences.Count);
        var wholes = searches.Where(found => found.HasScores).Select(found => found.Whole(original, scorer, evidence, cancellation));
        // Paragraphs are of texts without anchors, which are one stretch.
        if (paragraphs is { Tell: true } && searches is [var search])
        {
            var whole = search.Whole(original, scorer, evidence, cancellation);
            _paragraphs = ParagraphCounts.Of([whole], paragraphs);
            whole.Lattice.Add(new ParagraphEvidence(paragraphs, _paragraphs));
            wholes = [whole];
        }

        var scores = new BeadScores(_band, original, scorer, WithParagraphs(evidence, paragraphs));
        foreach (var whole in wholes)
            scores.Take(whole.Lattice, whole.Band);

        var (english, chinese) = (SideEdits.None(original.English.Sentences.Count), SideEdits.None(original.Chinese.Sentences.Count));
        _now = new EditedText(original, english, chinese, scorer, scores);
    }

    /// <summary>Aligns the text with the sentences that it has now.</summary>
    public ImmutableArray<Bead> Align(AlignmentOptions options, CancellationToken cancellation)
    {
        var concerned = Learn(options.Confirmed);
        var text = _now;
        var all = ImmutableArray.CreateBuilder<Bead>(text.English.Numbers.Length);
        var gaps = Regions.Between(Regions.WithFixed(Anchors(), options.Fixed), text.English.Numbers.Length, text.Chinese.Numbers.Length);
        // Where the work is ended, what was known no longer holds.
        var (known, found, next) = (_known, new GapBeads?[gaps.Length], 0);
        _known = KnownGaps.None;
        for (var i = 0; i < gaps.Length; i++)
        {
            var gap = gaps[i];
            while (next < options.Fixed.Length && options.Fixed[next].EnglishEnd <= gap.EnglishStart
                && options.Fixed[next].ChineseEnd <= gap.ChineseStart)
            {
                next++;
            }

            if (next < options.Fixed.Length && options.Fixed[next] is var bead
                && gap == new Region(bead.EnglishStart, bead.EnglishEnd, bead.ChineseStart, bead.ChineseEnd))
            {
                all.Add(bead with { Score = 1 });
                continue;
            }
            var isFree = IsFree(gap, concerned, options.Constraint);
            found[i] = (isFree ? known.At(gap) : null) ?? Find(gap, isFree ? known : KnownGaps.None, options, cancellation);
            found[i]!.AddTo(all, gap);
        }

        _known = new KnownGaps(gaps, found);
        return all.ToImmutable();
    }

    /// <summary>Whether no word was learned that is in a gap, and nothing in it is forbidden.</summary>
    private static bool IsFree(Region gap, bool[]? concerned, IBeadConstraint? constraint) =>
        concerned?.AsSpan(gap.EnglishStart..gap.EnglishEnd).Contains(true) != true
        && constraint?.Concerns(gap.EnglishStart, gap.EnglishEnd, gap.ChineseStart, gap.ChineseEnd) != true;

    /// <summary>Changes the sentences.</summary>
    /// <param name="english">Of the text as it was, changed or not.</param>
    /// <param name="englishOrigins">Where each is from.</param>
    /// <param name="chinese">Likewise.</param>
    /// <param name="chineseOrigins">Likewise.</param>
    /// <param name="evidence">Of these sentences, on the same grounds as before.</param>
    /// <param name="paragraphs">Where they begin paragraphs.</param>
    public void Change(IReadOnlyList<string> english, IReadOnlyList<SentenceOrigin> englishOrigins, IReadOnlyList<string> chinese,
        IReadOnlyList<SentenceOrigin> chineseOrigins, Func<IBeadEvidence?> evidence, Func<ParagraphStarts?> paragraphs)
    {
        var sides = (English: new SideEdits(englishOrigins), Chinese: new SideEdits(chineseOrigins));
        if (sides.English.Numbers.AsSpan().SequenceEqual(_now.English.Numbers)
            && sides.Chinese.Numbers.AsSpan().SequenceEqual(_now.Chinese.Numbers))
        {
            return;
        }

        _known = _known.Moved();
        var text = _original.With(english, englishOrigins, chinese, chineseOrigins, _lexicon);
        if (_taught.Translations.Count > 0)
            text = text.With(_taught.Translations);
        var scorer = _makeScorer(text);
        var scores = new BeadScores(BandOf(sides.English, sides.Chinese), text, scorer, WithParagraphs(evidence(), paragraphs()));
        scores.Take(_now.Scores, new FormerPlaces(sides.English.Numbers, _now.English.Numbers),
            new FormerPlaces(sides.Chinese.Numbers, _now.Chinese.Numbers));
        _now = new EditedText(text, sides.English, sides.Chinese, scorer, scores);
    }

    /// <summary>
    /// Learns from beads that are right, and forgets the scores on which that tells; gives the English sentences of these, null for none.
    /// </summary>
    private bool[]? Learn(ImmutableArray<Bead> beads)
    {
        var now = _now;
        var words = _taught.Learn(beads, now.Text.English, now.Text.Chinese, now.English.Numbers, now.Chinese.Numbers);
        if (words.Count == 0)
            return null;
        var text = now.Text.With(_taught.Translations);
        var scorer = now.Scorer.With(text);
        var (english, chinese) = (now.EnglishPlaces.Value, now.ChinesePlaces.Value);
        _now = now with { Text = text, Scorer = scorer, Scores = now.Scores.With(text, scorer, words, english, chinese) };
        var concerned = new bool[text.English.Sentences.Count];
        foreach (var word in words)
        {
            foreach (var sentence in english.Of(word.English))
                concerned[sentence] = true;
        }

        return concerned;
    }

    /// <summary>With what the paragraphs say, by how much the text as it was agreed in them.</summary>
    private IBeadEvidence? WithParagraphs(IBeadEvidence? evidence, ParagraphStarts? paragraphs) =>
        _paragraphs is null || paragraphs is null
        ? evidence : new CombinedEvidence(evidence, new ParagraphEvidence(paragraphs, _paragraphs));

    /// <summary>The anchors at which both sides still have a border.</summary>
    private ImmutableArray<Anchor> Anchors() =>
        _now.Text == _original ? _anchors
        : [.. _anchors.Select(anchor => new Anchor(_now.English.BorderAt(anchor.English), _now.Chinese.BorderAt(anchor.Chinese)))
            .Where(anchor => anchor.English >= 0 && anchor.Chinese >= 0)];

    /// <summary>The band of the text as it was, around the sentences as they are.</summary>
    private Band BandOf(SideEdits english, SideEdits chinese)
    {
        var (firsts, lasts) = (new int[english.Numbers.Length + 1], new int[english.Numbers.Length + 1]);
        for (var i = 0; i < firsts.Length; i++)
        {
            var (low, high) = english.PlaceOf(i);
            (firsts[i], lasts[i]) = (chinese.Before(_band.First(low)), chinese.Behind(_band.Last(high)));
            // Between the ends of a joined sentence the path may have gone far.
            if (i > 0)
                firsts[i] = Math.Min(firsts[i], lasts[i - 1]);
        }

        return Band.Monotone(0, firsts, lasts);
    }

    private GapBeads Find(Region gap, KnownGaps gaps, AlignmentOptions options, CancellationToken cancellation)
    {
        var english = _now.English.Numbers.AsSpan(gap.EnglishStart..gap.EnglishEnd);
        var chinese = _now.Chinese.Numbers.AsSpan(gap.ChineseStart..gap.ChineseEnd);
        var isConstrained = options.Constraint?.Concerns(gap.EnglishStart, gap.EnglishEnd, gap.ChineseStart, gap.ChineseEnd) == true;
        var habits = HabitsOf(gap);
        // Edits elsewhere may have moved the band.
        var whole = _now.Scores.Band;
        var isInBand = whole.Contains(gap.EnglishStart, gap.ChineseStart) && whole.Contains(gap.EnglishEnd, gap.ChineseEnd);
        if (gaps.Of(english, chinese, habits) is { } known && (isInBand ? known.Band?.IsPartOf(whole, gap) == true : known.Band is null))
            return known;
        var band = isInBand ? whole.Within(gap) : null;
        var constraint = isConstrained ? options.Constraint : null;
        return new GapBeads(gap, english, chinese, habits, band, isConstrained,
            [.. Given(gap, band, habits, constraint, cancellation) ?? Search(gap, band, habits, constraint, cancellation)]);
    }

    /// <summary>
    /// The pair that a corpus has there, with its score; where it has none, or the sentences have changed, with the share of the sentences
    /// that the search pairs within it, by their scores. Null where there is none.
    /// </summary>
    private Bead[]? Given(Region gap, Band? band, TextHabits habits, IBeadConstraint? constraint, CancellationToken cancellation)
    {
        double? score = null;
        if (_given?.TryGetValue(_now.OriginOf(gap), out score) != true
            || constraint?.Allows(gap.EnglishStart, gap.EnglishCount, gap.ChineseStart, gap.ChineseCount) == false)
        {
            return null;
        }

        var bead = new Bead(gap.EnglishStart, gap.EnglishCount, gap.ChineseStart, gap.ChineseCount, 1);
        if (bead.IsNull)
            return [bead];
        return [bead with
        {
            Score = _now.IsUnchanged(gap) && score is { } known
                ? known : Search(gap, band, habits, constraint, cancellation).Where(found => !found.IsNull)
                .Sum(found => found.Score * (found.EnglishCount + found.ChineseCount)) / (gap.EnglishCount + gap.ChineseCount),
        }];
    }

    /// <param name="gap">What to align.</param>
    /// <param name="band">Where to look; null where the path was looked for elsewhere.</param>
    /// <param name="habits">Of the text.</param>
    /// <param name="constraint">What beads there cannot be; null where all can be.</param>
    /// <param name="cancellation">Ends the work.</param>
    private IEnumerable<Bead> Search(Region gap, Band? band, TextHabits habits, IBeadConstraint? constraint, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (scores, scorer) = (_now.Scores, _now.Scorer);
        if (band is not null)
        {
            scorer.MoveTo(scores.Band);
            return SentenceAligner.Decode(new LatticePart(new BeadLattice(band, scores, constraint) { Habits = habits }, band), scorer);
        }

        var evidence = constraint is null ? scores.Evidence : new ConstrainedEvidence(scores.Evidence, constraint);
        var search = RegionSearch.Of(gap, _now.Text, scorer, evidence, cancellation);
        return SentenceAligner.Decode(search.Whole(_now.Text, scorer, evidence, cancellation), scorer);
    }

    /// <summary>That of the stretch from which most of the gap's English is.</summary>
    private TextHabits HabitsOf(Region gap) =>
        Regions.MostOf(_stretches, _now.English.PlaceOf(gap.EnglishStart).Low, _now.English.PlaceOf(gap.EnglishEnd).High) is >= 0
        and var most ? _habits[most] : TextHabits.Short;
}
