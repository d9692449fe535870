namespace Aligner.Language.Scripts;

/// <summary>The characters that Chinese is written in.</summary>
public enum ChineseScript
{
    /// <summary>Simplified characters, as in mainland China.</summary>
    Simplified,

    /// <summary>Traditional characters, in the forms that OpenCC takes for the standard.</summary>
    Traditional,

    /// <summary>Traditional characters in Taiwan's forms, with Taiwan's words: 軟體 for 软件.</summary>
    Taiwan,

    /// <summary>Traditional characters in Hong Kong's forms.</summary>
    HongKong,
}
