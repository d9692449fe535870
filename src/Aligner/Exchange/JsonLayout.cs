namespace Aligner.Exchange;

/// <summary>How the two texts stand in a line of JSON.</summary>
public enum JsonLayout
{
    /// <summary>Fields <c>en</c> and <c>zh</c>.</summary>
    Flat,

    /// <summary>A field <c>translation</c> that holds both, as Hugging Face's translation feature has it.</summary>
    HuggingFace,
}
