namespace Aligner.Corpus.Operations;

/// <summary>What a part of a corpus is for.</summary>
public enum SplitPart
{
    Train,
    Dev,
    Test,
}
