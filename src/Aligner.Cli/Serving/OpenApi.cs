namespace Aligner.Cli.Serving;

/// <summary>The description of the server's ways (OpenAPI 3.1), which is in the program.</summary>
internal static class OpenApi
{
    private const string ResourceName = "openapi.json";

    public static byte[] Bytes()
    {
        using var stream = typeof(OpenApi).Assembly.GetManifestResourceStream(ResourceName) ?? throw new InvalidOperationException($"the program lacks its resource {ResourceName}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
