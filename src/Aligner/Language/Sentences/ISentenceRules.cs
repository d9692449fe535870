namespace Aligner.Language.Sentences;

/// <summary>What a language decides while <see cref="SentenceScanner{TRules}"/> reads.</summary>
internal interface ISentenceRules
{
    /// <summary>Whether the mark may end a sentence. A dash right before a closing quote may too; the scanner knows that.</summary>
    bool IsStop(char mark);

    /// <summary>Whether the sentence ends here. Asked only where more text of the same paragraph follows.</summary>
    bool Ends(string text, Stop stop);
}
