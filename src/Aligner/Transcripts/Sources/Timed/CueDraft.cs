using Aligner.Text;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>A cue in the making: a block with its lines on their sides.</summary>
internal sealed class CueDraft(TimedBlock block)
{
    public TimedBlock Block => block;

    public List<SourcedText> English { get; } = [];

    public List<SourcedText> Chinese { get; } = [];

    /// <summary>Lines in a third language, or without words where nothing tells their side.</summary>
    public List<SourcedText> Neither { get; } = [];

    public bool IsEnglish => English.Count > 0 && Chinese.Count == 0;

    public bool IsChinese => Chinese.Count > 0 && English.Count == 0;

    public bool IsNeither => English.Count + Chinese.Count == 0;

    public string? Speaker { get; private set; } = block.Speaker;

    /// <summary>Notes who speaks; of two labels the first counts, which is the English one.</summary>
    public void Name(string speaker) => Speaker ??= speaker;

    public List<SourcedText> Side(Side? side) => side switch
    {
        Text.Side.English => English,
        Text.Side.Chinese => Chinese,
        _ => Neither,
    };

    /// <summary>Takes over what a twin has.</summary>
    public void Absorb(CueDraft twin)
    {
        English.AddRange(twin.English);
        Chinese.AddRange(twin.Chinese);
        Neither.AddRange(twin.Neither);
        Speaker ??= twin.Speaker;
    }

    /// <summary>Puts all lines on one side.</summary>
    public void MoveTo(Side side)
    {
        List<SourcedText> all = [.. English, .. Chinese, .. Neither];
        English.Clear();
        Chinese.Clear();
        Neither.Clear();
        Side(side).AddRange(all);
    }

    /// <summary>Puts the lines that are on no side on this one.</summary>
    public void Settle(Side side)
    {
        Side(side).AddRange(Neither);
        Neither.Clear();
    }
}
