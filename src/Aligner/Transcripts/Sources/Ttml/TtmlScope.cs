using Aligner.Language;

namespace Aligner.Transcripts.Sources.Ttml;

/// <summary>What an element hands down to those in it.</summary>
/// <param name="IsTimed">Whether it, or one around it, has a begin.</param>
/// <param name="Begin">Where its time begins, and where theirs is counted from.</param>
/// <param name="End">Where its time ends.</param>
/// <param name="Language">The language it is said to be in, below the root.</param>
/// <param name="IsReading">Whether it is a reading over characters.</param>
internal readonly record struct TtmlScope(bool IsTimed, TimeSpan Begin, TimeSpan? End, Side Language, bool IsReading);
