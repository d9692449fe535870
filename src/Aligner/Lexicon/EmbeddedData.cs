using System.Buffers;
using System.Reflection;

namespace Aligner.Lexicon;

/// <summary>A resource of the program, read where it lies in the program's own image: nothing is copied, and only what is looked at is loaded.</summary>
internal sealed unsafe class EmbeddedData : MemoryManager<byte>
{
    // The image stays for the life of the process; the stream is kept with the pointer that it gave.
    private readonly UnmanagedMemoryStream _stream;
    private readonly byte* _start;

    private EmbeddedData(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        _start = stream.PositionPointer;
    }

    /// <exception cref="InvalidOperationException">The program lacks the resource.</exception>
    public static ReadOnlyMemory<byte> Open(Assembly assembly, string name) =>
        assembly.GetManifestResourceStream(name) is UnmanagedMemoryStream stream
            ? new EmbeddedData(stream).Memory
            : throw new InvalidOperationException($"the program lacks its resource {name}");

    public override Span<byte> GetSpan() => new(_start, (int)_stream.Length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
        // It does not move.
    }

    protected override void Dispose(bool disposing) => _stream.Dispose();
}
