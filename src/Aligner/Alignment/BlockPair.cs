namespace Aligner.Alignment;

/// <summary>A block of each side that the coarse path passes through.</summary>
internal readonly record struct BlockPair(int English, int Chinese);
