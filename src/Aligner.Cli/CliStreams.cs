namespace Aligner.Cli;

/// <summary>What a command reads and writes: data on the streams, words for people on the error writer.</summary>
public sealed record CliStreams(Stream Input, Stream Output, TextWriter Error);
