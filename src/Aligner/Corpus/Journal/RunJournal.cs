using System.Buffers.Binary;
using System.Text;
using Aligner.Corpus.Operations;
using Microsoft.Win32.SafeHandles;

namespace Aligner.Corpus.Journal;

/// <summary>
/// The segments of the documents that a run has finished, in a file, so that a run that was interrupted need not align them again.
/// Each record is its document's key, its length, its bytes and their hash; what a sudden end tore off at the end of the file is cut off.
/// </summary>
public sealed class RunJournal : IDisposable
{
    private const int KeyLength = 16;
    private const int HeadLength = KeyLength + sizeof(int);
    private readonly SafeFileHandle _file;
    private readonly Dictionary<UInt128, (long Offset, int Length)> _records = [];
    private long _end;

    /// <param name="path">Made where it is missing.</param>
    /// <param name="run">What the run was asked; a journal of another run is begun anew.</param>
    /// <param name="resumes">Whether the records that are there are used.</param>
    public RunJournal(string path, UInt128 run, bool resumes)
    {
        Path = path;
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (resumes && ReadKey(0) == run)
            FindRecords();
        else
            Begin(run);
    }

    public string Path { get; }

    /// <summary>The documents that need not be aligned again.</summary>
    public int Count => _records.Count;

    /// <summary>The segments of a document; null where it was not finished. Safe on any thread while none adds.</summary>
    public IReadOnlyList<Segment>? Find(UInt128 document)
    {
        (long Offset, int Length) record;
        lock (_records)
        {
            if (!_records.TryGetValue(document, out record))
                return null;
        }

        var bytes = new byte[record.Length];
        RandomAccess.Read(_file, bytes, record.Offset);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.Unicode);
        var segments = new Segment[reader.ReadInt32()];
        for (var i = 0; i < segments.Length; i++)
            segments[i] = SegmentCodec.Read(reader);
        return segments;
    }

    /// <summary>Adds a finished document.</summary>
    public void Add(UInt128 document, IReadOnlyList<Segment> segments)
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(segments.Count);
            foreach (var segment in segments)
                SegmentCodec.Write(writer, segment);
        }

        Append(document, payload.ToArray());
    }

    /// <summary>Deletes the file: the run is done.</summary>
    public void Delete()
    {
        Dispose();
        File.Delete(Path);
    }

    public void Dispose() => _file.Dispose();

    private void Begin(UInt128 run)
    {
        RandomAccess.SetLength(_file, 0);
        var key = new byte[KeyLength];
        BinaryPrimitives.WriteUInt128LittleEndian(key, run);
        RandomAccess.Write(_file, key, 0);
        _end = KeyLength;
    }

    private void Append(UInt128 document, byte[] payload)
    {
        var record = new byte[HeadLength + payload.Length + KeyLength];
        BinaryPrimitives.WriteUInt128LittleEndian(record, document);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(KeyLength), payload.Length);
        payload.CopyTo(record, HeadLength);
        BinaryPrimitives.WriteUInt128LittleEndian(record.AsSpan(HeadLength + payload.Length), TextHash.OfBytes(payload));
        RandomAccess.Write(_file, record, _end);
        lock (_records)
            _records[document] = (_end + HeadLength, payload.Length);
        _end += record.Length;
    }

    private void FindRecords()
    {
        _end = KeyLength;
        var length = RandomAccess.GetLength(_file);
        while (ReadRecord(length) is { } record)
        {
            _records[record.Document] = (_end + HeadLength, record.Length);
            _end += HeadLength + record.Length + KeyLength;
        }

        RandomAccess.SetLength(_file, _end);
    }

    /// <summary>The record at the end of those found so far; null where there is none that is whole.</summary>
    private (UInt128 Document, int Length)? ReadRecord(long fileLength)
    {
        if (_end + HeadLength + KeyLength > fileLength || ReadKey(_end) is not { } document)
            return null;
        Span<byte> lengthBytes = stackalloc byte[sizeof(int)];
        RandomAccess.Read(_file, lengthBytes, _end + KeyLength);
        var length = BinaryPrimitives.ReadInt32LittleEndian(lengthBytes);
        if (length < 0 || _end + HeadLength + length + KeyLength > fileLength)
            return null;
        var payload = new byte[length];
        RandomAccess.Read(_file, payload, _end + HeadLength);
        return ReadKey(_end + HeadLength + length) == TextHash.OfBytes(payload) ? (document, length) : null;
    }

    private UInt128? ReadKey(long offset)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        return RandomAccess.Read(_file, key, offset) == KeyLength ? BinaryPrimitives.ReadUInt128LittleEndian(key) : null;
    }
}
