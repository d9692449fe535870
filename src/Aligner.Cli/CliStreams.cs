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

    /// <summary>Standard error as it is, for what draws on a terminal.</summary>
    internal TextWriter RawError { get; } = Error;

    /// <summary>What the project's <c>aligner.json</c> sets.</summary>
    internal ProjectSettings Settings { get; init; } = ProjectSettings.None;

    /// <summary>The same, with messages that wait for the data; a terminal for messages is for them alone.</summary>
    internal CliStreams InOrder()
    {
        var terminal = Output as TerminalStream;
        var output = new OutputBuffer(terminal?.Inner ?? Output);
        return this with { Output = terminal is null ? output : new TerminalStream(output), Error = IsErrorTerminal ? Error : output.Behind(Error) };
    }

    /// <summary>The same, with nothing of the data that a terminal would obey or hide: messages always, standard output where it is a terminal.</summary>
    internal CliStreams Safe() => this with
    {
        Error = new MessageWriter(Error),
        Output = Columns is null || Output is TerminalStream ? Output : new TerminalStream(Output),
    };

    /// <summary>Whether output may be coloured: on a terminal, unless NO_COLOR is set (no-color.org).</summary>
    public bool IsColored => Columns is not null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
