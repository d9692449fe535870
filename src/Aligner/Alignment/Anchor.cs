namespace Aligner.Alignment;

/// <summary>A point that both sides are known to share, such as the border between two cues.</summary>
/// <param name="English">How many English sentences stand before it.</param>
/// <param name="Chinese">How many Chinese sentences stand before it.</param>
public readonly record struct Anchor(int English, int Chinese);
