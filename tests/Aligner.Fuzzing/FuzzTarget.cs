namespace Aligner.Fuzzing;

/// <summary>
/// A part of the program that takes whatever bytes there are. It throws where the program is at fault, not where the bytes are.
/// </summary>
/// <param name="Name">On the command line, and of the folders of its seeds and finds.</param>
/// <param name="Run">Reads one input.</param>
/// <param name="Seeds">Inputs to begin with.</param>
public sealed record FuzzTarget(string Name, Action<byte[]> Run, IReadOnlyList<byte[]> Seeds);
