using System.Runtime.InteropServices;
using System.Text;
using Aligner.Formats.Streams;
using Microsoft.Win32.SafeHandles;

namespace Aligner.Cli.Running;

/// <summary>Standard input, output and error as a program in a pipeline needs them.</summary>
internal static partial class StandardStreams
{
    /// <summary>The <see cref="Exception.HResult"/> of a write to a pipe that no one reads: EPIPE on Linux and macOS.</summary>
    public const int BrokenPipe = 32;

    private const int InputDescriptor = 0;
    private const int OutputDescriptor = 1;
    private const int ErrorDescriptor = 2;

    /// <summary>What stands in the places of closed descriptors; held to the end.</summary>
    private static readonly Dictionary<int, SafeFileHandle> Held = [];

    /// <summary>
    /// Puts a device in the place of each standard descriptor that came closed (<c>2&gt;&amp;-</c>). The next file to be opened would
    /// otherwise get its number, and messages would be written into it. Before anything else.
    /// </summary>
    public static void HoldClosed()
    {
        if (OperatingSystem.IsWindows())
            return;
        // The system gives the lowest number that is free.
        SafeFileHandle device;
        while ((device = OpenNull()).DangerousGetHandle() <= ErrorDescriptor)
            Held.Add((int)device.DangerousGetHandle(), device);
        device.Dispose();
    }

    public static Stream OpenInput() =>
        Held.ContainsKey(InputDescriptor) ? new ClosedStream("standard input") : Console.OpenStandardInput();

    /// <summary>Where data goes; a terminal gets it visible.</summary>
    public static Stream OpenOutput()
    {
        if (Held.ContainsKey(OutputDescriptor))
            return new ClosedStream("standard output");
        var stream = Open(OutputDescriptor, Console.OpenStandardOutput);
        return Console.IsOutputRedirected ? stream : new TerminalStream(stream);
    }

    /// <summary>What cannot be told must not end the run: the exit code still tells it.</summary>
    public static TextWriter OpenError()
    {
        var error = new ErrorStream(Open(ErrorDescriptor, Console.OpenStandardError));
        return TextWriter.Synchronized(new StreamWriter(error, new UTF8Encoding(false)) { AutoFlush = true });
    }

    /// <summary>
    /// Where messages go (<c>/dev/stderr</c>), as a stream of bytes; a terminal gets them visible.
    /// </summary>
    public static Stream OpenErrorBytes()
    {
        var stream = Open(ErrorDescriptor, Console.OpenStandardError);
        return Console.IsErrorRedirected ? stream : new TerminalStream(stream);
    }

    /// <summary>
    /// The console's stream takes what is written to a closed pipe and says nothing, so that a run would go on for no one, and sets a
    /// terminal up for keys that nobody reads. A stream of a file keeps a position of its own, but where others write the same file
    /// (<c>&gt; log 2&gt;&amp;1</c>) there is one for all.
    /// </summary>
    private static Stream Open(int descriptor, Func<Stream> ofConsole) =>
        OperatingSystem.IsWindows() ? ofConsole() : new DescriptorStream(descriptor);

    /// <summary>How wide the terminal of standard output is; 0 where it does not say.</summary>
    public static int TerminalColumns() => Columns(OutputDescriptor);

    /// <summary>How wide the terminal of standard error is; 0 where it does not say.</summary>
    public static int ErrorColumns() => Columns(ErrorDescriptor);

    private static int Columns(int descriptor)
    {
        // Console.WindowWidth sets the terminal up for keys, and leaves it so.
        if (!OperatingSystem.IsLinux())
            return Console.WindowWidth;
        return WindowSize(descriptor, GetWindowSize, out var size) == 0 ? size.Columns : 0;
    }

    // ioctl_tty(2): TIOCGWINSZ.
    private const nuint GetWindowSize = 0x5413;

    [LibraryImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int WindowSize(int descriptor, nuint request, out Window size);

    private struct Window
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }

    private static SafeFileHandle OpenNull() => File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
}

/// <summary>An open descriptor to which <c>write(2)</c> writes, wherever it stands.</summary>
/// <remarks>A failure is an <see cref="IOException"/> whose <see cref="Exception.HResult"/> is the system's number of it.</remarks>
internal sealed partial class DescriptorStream(int descriptor) : ForwardStream
{
    // errno(3): EINTR, and EAGAIN of a pipe that its reader made non-blocking, of Linux and of macOS.
    private const int Interrupted = 4;
    private static readonly int Full = OperatingSystem.IsLinux() ? 11 : 35;

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = WriteTo(descriptor, buffer, (nuint)buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == Full)
                Thread.Sleep(1);
            else if (error != Interrupted)
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint WriteTo(int descriptor, ReadOnlySpan<byte> bytes, nuint count);
}

/// <summary>A standard stream that was closed before the program began (<c>&gt;&amp;-</c>): whoever needs it learns it.</summary>
/// <param name="name">Of the stream, for the message.</param>
internal sealed class ClosedStream(string name) : ForwardStream
{
    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override int Read(Span<byte> buffer) => throw new EndOfStreamException($"{name} is closed");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException($"{name} is closed");
}

/// <summary>Standard error, which may be full or closed: what is written then goes nowhere.</summary>
internal sealed class ErrorStream(Stream inner) : ForwardStream
{
    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException)
        {
            // A log on a full disk: there is no one to tell.
        }
    }

    public override void Flush() => inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
