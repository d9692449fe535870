using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aligner.Cli.Serving;

/// <summary>HTTP for this machine only.</summary>
internal static class Loopback
{
    /// <summary>The most bytes of a request's body.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>A server of 127.0.0.1 that is not started.</summary>
    /// <param name="port">0 for any that is free.</param>
    public static WebApplication Build(int port)
    {
        // Nothing of the surroundings: no settings of files or variables, no log.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytes;
            options.Listen(IPAddress.Loopback, port);
        });
        return builder.Build();
    }

    /// <summary>
    /// A page elsewhere may make a browser here send requests, under a name of its own for this address too; null for others.
    /// </summary>
    /// <param name="request">Any.</param>
    /// <param name="address">The server's, as http://127.0.0.1:8888.</param>
    public static ServerAnswer? Refusal(HttpRequest request, string address)
    {
        var port = new Uri(address).Port;
        string[] hosts = [$"127.0.0.1:{port}", $"localhost:{port}"];
        if (!hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
            return ServerAnswer.Error(StatusCodes.Status403Forbidden, $"the host must be {hosts[0]} or {hosts[1]}");
        return request.Headers.Origin.Count > 0
            && !request.Headers.Origin.All(origin => hosts.Any(host => $"http://{host}".Equals(origin, StringComparison.OrdinalIgnoreCase)))
            ? ServerAnswer.Error(StatusCodes.Status403Forbidden, "pages of elsewhere are not answered") : null;
    }
}
