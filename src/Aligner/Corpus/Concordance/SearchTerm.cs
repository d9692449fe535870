using Aligner.Language;

namespace Aligner.Corpus.Concordance;

/// <summary>One thing to be found, on one side or on either.</summary>
/// <param name="Side">Null for either.</param>
/// <param name="Pattern">As it was given, without the side.</param>
/// <param name="Mode">What the pattern means.</param>
/// <param name="Matcher">Finds it.</param>
internal sealed record SearchTerm(Side? Side, string Pattern, SearchMode Mode, ITextMatcher Matcher);
