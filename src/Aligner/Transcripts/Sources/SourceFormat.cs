namespace Aligner.Transcripts.Sources;

/// <summary>One input format: what it is and how it is read.</summary>
internal abstract class SourceFormat
{
    /// <summary>The name on the command line and in reports.</summary>
    public abstract string Name { get; }

    /// <summary>Extensions with the dot, in lower case; they choose what is read of a folder, never how.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    public abstract string Description { get; }

    /// <summary>Whether the text is of this format, recognised by its content.</summary>
    public abstract bool Recognises(SourceText source);

    /// <summary>Whether a text of this format has times; told without reading it whole.</summary>
    public virtual bool HasTimes(SourceText source) => true;

    /// <summary>Reads the whole text. What is wrong with it is in the transcript's problems.</summary>
    /// <param name="document">The name of the document.</param>
    /// <param name="source">The decoded text.</param>
    public abstract Transcript Read(string document, SourceText source);

    /// <summary>Reads one text of a pair, which need hold one language only.</summary>
    /// <param name="document">The name of the document.</param>
    /// <param name="source">The decoded text.</param>
    public virtual Transcript ReadSide(string document, SourceText source) => Read(document, source);
}
