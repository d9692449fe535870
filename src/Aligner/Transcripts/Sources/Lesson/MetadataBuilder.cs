namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Gathers what the lines of a header say of the lesson; of two values for one thing the first stays.</summary>
internal sealed class MetadataBuilder
{
    public Metadata Metadata { get; private set; } = Metadata.Empty;

    public TimeSpan? Length
    {
        get => Metadata.Length;
        set => Metadata = Metadata with { Length = value };
    }

    /// <summary>Takes the value of a label that is not a pair of texts.</summary>
    public void Add(LessonLabelKind kind, string value)
    {
        switch (kind)
        {
            case LessonLabelKind.Series: AddSeries(Citation.ParseName(value)); break;
            case LessonLabelKind.Publisher: AddPublisher(Citation.ParseName(value)); break;
            case LessonLabelKind.Speaker: Metadata = Metadata with { Speaker = Merge(Metadata.Speaker, Citation.ParseName(value)) }; break;
            case LessonLabelKind.Date: Metadata = Metadata with { Date = Metadata.Date ?? Citation.ParseDate(value) }; break;
            case LessonLabelKind.Lesson: AddNumbers(LessonHeading.ParseNumbers(value)); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "no label of a name, a number or a date");
        }
    }

    public void Add(Citation citation, LessonHeading heading)
    {
        AddPublisher(citation.Publisher);
        AddNumbers((heading.Lesson, heading.Count));
        Metadata = Metadata with { Date = Metadata.Date ?? citation.Date };
    }

    /// <summary>Takes the pairs of texts, and of the title what it says of the series.</summary>
    public void AddPairs(BilingualName? epigraph, BilingualName? title, BilingualName? synopsis)
    {
        var english = title?.English is { } en ? LessonHeading.Parse(en) : null;
        var chinese = title?.Chinese is { } zh ? LessonHeading.Parse(zh) : null;
        AddNumbers((english?.Lesson ?? chinese?.Lesson, english?.Count ?? chinese?.Count));
        if (english?.Series is not null || chinese?.Series is not null)
            AddSeries(new BilingualName(english?.Series, chinese?.Series));
        Metadata = Metadata with
        {
            Epigraph = epigraph,
            Title = title is null ? null : new BilingualName(english?.Title, chinese?.Title),
            Synopsis = synopsis,
        };
    }

    private void AddSeries(BilingualName series) => Metadata = Metadata with { Series = Merge(Metadata.Series, series) };

    private void AddPublisher(BilingualName? publisher) => Metadata = Metadata with { Publisher = Merge(Metadata.Publisher, publisher) };

    private void AddNumbers((int? Lesson, int? Count) numbers) =>
        Metadata = Metadata with { Lesson = Metadata.Lesson ?? numbers.Lesson, LessonCount = Metadata.LessonCount ?? numbers.Count };

    private static BilingualName? Merge(BilingualName? known, BilingualName? found) =>
        known is null ? found : new BilingualName(known.English ?? found?.English, known.Chinese ?? found?.Chinese);
}
