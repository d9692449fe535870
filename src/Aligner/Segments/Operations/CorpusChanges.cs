namespace Aligner.Segments.Operations;

/// <summary>
/// What became of a corpus since an original, recognised by the ids. Held are 48 bytes a segment of the original, not the texts.
/// </summary>
internal sealed class CorpusChanges
{
    private readonly Dictionary<UInt128, (UInt128 English, UInt128 Chinese)> _original = [];

    public int Unchanged { get; private set; }

    public int EnglishChanged { get; private set; }

    public int ChineseChanged { get; private set; }

    public int BothChanged { get; private set; }

    /// <summary>Segments with an id that the original does not have.</summary>
    public int Added { get; private set; }

    /// <summary>Segments of the original that did not come yet.</summary>
    public int Missing => _original.Count;

    /// <summary>Takes a segment of the original.</summary>
    public void NoteOriginal(Segment segment) =>
        _original[TextHash.Of(segment.Id)] = (TextHash.Of(segment.English), TextHash.Of(segment.Chinese));

    /// <summary>Takes a segment of the corpus at hand.</summary>
    public void Note(Segment segment)
    {
        if (!_original.Remove(TextHash.Of(segment.Id), out var original))
            Added++;
        else if (original.English == TextHash.Of(segment.English))
            NoteChinese(original.Chinese == TextHash.Of(segment.Chinese));
        else if (original.Chinese == TextHash.Of(segment.Chinese))
            EnglishChanged++;
        else
            BothChanged++;
    }

    private void NoteChinese(bool isSame)
    {
        if (isSame)
            Unchanged++;
        else
            ChineseChanged++;
    }
}
