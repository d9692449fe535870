using Aligner.Cli.Configuration;

namespace Aligner.Cli;

/// <summary>What a command reads and writes: data on the streams, words for people on the error writer.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInputPiped">Whether standard input is a pipe or a file, and not a person's keyboard.</param>
public sealed record CliStreams(Stream Input, Stream Output, TextWriter Error, bool IsInputPiped = false)
{
    /// <summary>The columns of the terminal that standard output is; null where it is a file or a pipe.</summary>
    public int? Columns { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>What the project's <c>aligner.json</c> sets.</summary>
    internal ProjectSettings Settings { get; init; } = ProjectSettings.None;

    /// <summary>The same, with messages that wait for the data; a terminal for messages is for them alone.</summary>
    internal CliStreams InOrder()
    {
        var output = new OutputBuffer(Output);
        return this with { Output = output, Error = IsErrorTerminal ? Error : output.Behind(Error) };
    }

    /// <summary>Whether output may be coloured: on a terminal, unless NO_COLOR is set (no-color.org).</summary>
    public bool IsColored => Columns is not null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
