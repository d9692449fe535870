using System.CommandLine;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Cli.Serving;
using Aligner.Memory;
using Aligner.Text;

namespace Aligner.Cli.Commands.Memories;

/// <summary><c>aligner memory serve</c>: look-ups for other programs of the machine.</summary>
internal sealed class MemoryServeCommand : Command, IHasExamples
{
    private const int UsualPort = 8888;
    private const int MostPort = 65535;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    public MemoryServeCommand(CliStreams streams)
        : base("serve", "Answers look-ups by HTTP, for programs of this machine, until it is interrupted: as tmserver and amaGama, as "
            + "MyMemory, and many texts at once. Nothing is written.")
    {
        Arguments.Add(Memory);
        foreach (var option in (Option[])[Port, Idle, OpenApiFile])
            Options.Add(option);
        SetAction((result, cancellation) => Task.Run(() => Run(result, streams, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "aligner memory add memory.db lessons && aligner memory serve memory.db --port 0 --idle 1",
        "aligner memory serve memory.db --openapi > openapi.json",
    ];

    private Argument<string> Memory { get; } = MemoryArgument.Make();

    private Option<int> Port { get; } =
        WholeOption.Make("--port", "The port of 127.0.0.1; 0 for any that is free.", 0, MostPort, UsualPort);

    private Option<int> Idle { get; } = CountOption.Make("--idle", "End after so many seconds without a request.");

    private Option<bool> OpenApiFile { get; } =
        new("--openapi") { Description = "Print the description of the ways, OpenAPI 3.1, and end." };

    private int Run(ParseResult result, CliStreams streams, CancellationToken cancellation)
    {
        if (result.GetValue(OpenApiFile))
        {
            return ExceptionBoundary.Run(streams.Error, () =>
            {
                streams.Output.Write(OpenApi.Bytes());
                return ExitCode.Done;
            });
        }

        TimeSpan? idle = result.GetResult(Idle) is null ? null : TimeSpan.FromSeconds(result.GetValue(Idle));
        var path = result.GetRequiredValue(Memory);
        return OpenMemory.Run(streams, path, MemoryAccess.Read,
            memory => ServeAsync(memory, path, result.GetValue(Port), idle, streams, cancellation).GetAwaiter().GetResult());
    }

    private static async Task<int> ServeAsync(TranslationMemory memory, string path, int port, TimeSpan? idle, CliStreams streams,
        CancellationToken cancellation)
    {
        MemoryServer server;
        try
        {
            server = await MemoryServer.StartAsync(memory, port).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            streams.Error.WriteLine(
                new Problem("AL1405", Severity.Error, path, 1, 1,
                    FormattableString.Invariant($"port {port} cannot be served: {error.Message}")));
            return ExitCode.Input;
        }

        await using (server.ConfigureAwait(false))
        {
            await streams.Error.WriteLineAsync($"{Counted.Of(memory.Count, "pair")} at {server.Address}; Ctrl-C ends it")
                .ConfigureAwait(false);
            while (!cancellation.IsCancellationRequested && !(server.Idle > idle))
                await Task.Delay(Step, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Done;
    }
}
