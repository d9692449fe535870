namespace Aligner.Formats;

/// <summary>An archive wants more memory or time than any real one; its message says what and where the limit is.</summary>
internal sealed class RefusedException(string message) : Exception(message);
