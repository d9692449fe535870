namespace Aligner.Alignment;

/// <summary>A thing that speaks for a bead or against it.</summary>
/// <param name="What">For people: <c>船 – boat</c>, <c>28 – 二十八</c>, <c>length 96 : 31</c>.</param>
/// <param name="Weight">What it adds to the score, in nats; negative where it speaks against.</param>
public sealed record Reason(string What, double Weight);
