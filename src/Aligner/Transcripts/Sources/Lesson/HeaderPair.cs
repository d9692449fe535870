namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>The two sides of a pair outside the transcript while the header is read.</summary>
internal sealed class HeaderPair(Part part)
{
    public Part Part => part;

    public List<Stretch> English { get; } = [];

    public List<Stretch> Chinese { get; } = [];

    public bool IsEmpty => English.Count + Chinese.Count == 0;

    public bool IsWhole => English.Count > 0 && Chinese.Count > 0;
}
