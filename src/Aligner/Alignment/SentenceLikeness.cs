namespace Aligner.Alignment;

/// <summary>A quick measure of how well two sentences translate each other: the evidence of all links, wherever they stand.</summary>
internal sealed class SentenceLikeness
{
    // A link must be this many times likelier than chance to weigh ln 2: about one word's share in a sentence.
    private const float ChanceLift = 10;

    private readonly BilingualText _text;
    private readonly LinkWindow _window;

    public SentenceLikeness(BilingualText text, Band band)
    {
        _text = text;
        _window = new LinkWindow(text, reach: 1);
        _window.MoveTo(band);
    }

    public float Of(int english, int chinese)
    {
        var sum = 0f;
        foreach (ref readonly var link in _window.Links(english, chinese, 1))
            sum += MathF.Log(1 + (link.Lift / ChanceLift));
        return sum / MathF.Sqrt(1 + ((float)_text.English.TokenCount(english, 1) * _text.Chinese.TokenCount(chinese, 1)));
    }
}
