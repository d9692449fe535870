using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Aligner.Cli;

/// <summary>Standard output and error as a program in a pipeline needs them.</summary>
internal static class StandardStreams
{
    /// <summary>The <see cref="Exception.HResult"/> of a write to a pipe that no one reads: EPIPE on Linux and macOS.</summary>
    public const int BrokenPipe = 32;

    private const int OutputDescriptor = 1;

    /// <summary>The console's stream takes what is written to a closed pipe and says nothing, so that a run would go on for no one; a pipe is opened as a file.</summary>
    public static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var handle = new SafeFileHandle(OutputDescriptor, ownsHandle: false);
        var pipe = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        // A file that others write too has one position for all, which only the console's stream keeps.
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    /// <summary>What cannot be told must not end the run: the exit code still tells it.</summary>
    public static TextWriter OpenError()
    {
        if (!Console.IsErrorRedirected)
            return Console.Error;
        var error = new ErrorStream(Console.OpenStandardError());
        return TextWriter.Synchronized(new StreamWriter(error, new UTF8Encoding(false)) { AutoFlush = true });
    }
}
