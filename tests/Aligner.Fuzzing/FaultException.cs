namespace Aligner.Fuzzing;

/// <summary>The program did what it must never do, without an exception of its own.</summary>
public sealed class FaultException(string message) : Exception(message);
