using Aligner.Formats.Streams;

namespace Aligner.Cli.Input;

/// <summary>Keeps a stream that can be read only once in a file that goes with the program, so that it can be read again.</summary>
internal static class Spool
{
    /// <summary>The whole of a stream, at its beginning.</summary>
    public static FileStream Of(Stream stream, CancellationToken cancellation)
    {
        var file = ScratchFile.Open();
        stream.CopyToAsync(file, cancellation).GetAwaiter().GetResult();
        file.Seek(0, SeekOrigin.Begin);
        return file;
    }

    /// <summary>What was written to memory so far, to be written on.</summary>
    public static FileStream Of(MemoryStream written)
    {
        var file = ScratchFile.Open();
        written.WriteTo(file);
        written.Dispose();
        return file;
    }
}
