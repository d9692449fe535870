namespace Aligner.Alignment;

/// <summary>A word of an English sentence and one of a Chinese sentence that may translate each other.</summary>
/// <param name="EnglishToken">Index among all tokens of the side.</param>
/// <param name="ChineseToken">Index among all tokens of the side.</param>
/// <param name="Lift">How many times likelier each makes the other (<see cref="LiftTable"/>).</param>
internal readonly record struct Link(int EnglishToken, int ChineseToken, float Lift);
