using System.Buffers.Binary;
using System.Text;
using Aligner.Segments.Operations;
using Microsoft.Win32.SafeHandles;

namespace Aligner.Segments.Journal;

/// <summary>
/// The segments of the documents that a run has finished, in a file, so that a run that was interrupted need not align them again.
/// Each record is its document's key, its length, its bytes and their hash; what a sudden end tore off at the end of the file is cut off.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    private const int KeyLength = 16;
    private const int HeadLength = KeyLength + sizeof(int);

    /// <summary>The hash of the program's version, and the key of the run.</summary>
    private const int Start = 2 * KeyLength;
    private readonly SafeFileHandle _file;
    private readonly RecordIndex _records;
    private readonly MemoryStream _record = new();
    private long _end;

    /// <param name="path">Made where it is missing.</param>
    /// <param name="version">The hash of the program's version; another one may align otherwise, and its journal is begun anew.</param>
    /// <param name="run">What the run was asked; a journal of another run is begun anew.</param>
    /// <param name="resumes">Whether the records that are there are used.</param>
    public RunJournal(string path, UInt128 version, UInt128 run, bool resumes)
    {
        Path = path;
        // Exclusively: what another has put there in the meantime, a link too, is not written through.
        _file = File.OpenHandle(path, File.Exists(path) ? FileMode.Open : FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        IsOfOtherVersion = ReadKey(0) is { } writer && writer != version;
        if (resumes && !IsOfOtherVersion && ReadKey(KeyLength) == run)
        {
            _records = new RecordIndex(FindRecords());
        }
        else
        {
            _records = new RecordIndex([]);
            Begin(version, run);
        }
    }

    public string Path { get; }

    /// <summary>Whether what was there is the work of another version of the program, and was given up.</summary>
    public bool IsOfOtherVersion { get; }

    /// <summary>The documents that need not be aligned again.</summary>
    public int Count => _records.Count;

    /// <summary>The segments of a document; null where no run before this one has finished it. Safe on any thread.</summary>
    public IReadOnlyList<Segment>? Find(UInt128 document)
    {
        if (_records.Find(document) is not { } record)
            return null;
        var bytes = new byte[record.Length];
        RandomAccess.Read(_file, bytes, record.Offset);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.Unicode);
        var segments = new Segment[reader.ReadInt32()];
        for (var i = 0; i < segments.Length; i++)
            segments[i] = SegmentCodec.Read(reader);
        return segments;
    }

    /// <summary>Adds a finished document, for a later run to find.</summary>
    public void Add(UInt128 document, IReadOnlyList<Segment> segments)
    {
        // One buffer for all records: new ones for each, of this length, would be garbage that is seldom collected.
        _record.SetLength(HeadLength);
        _record.Position = HeadLength;
        using (var writer = new BinaryWriter(_record, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(segments.Count);
            foreach (var segment in segments)
                SegmentCodec.Write(writer, segment);
        }

        Append(document, (int)_record.Length - HeadLength);
    }

    /// <summary>Deletes the file: the run is done.</summary>
    public void Delete()
    {
        Dispose();
        File.Delete(Path);
    }

    public void Dispose() => _file.Dispose();

    private void Begin(UInt128 version, UInt128 run)
    {
        RandomAccess.SetLength(_file, 0);
        var keys = new byte[Start];
        BinaryPrimitives.WriteUInt128LittleEndian(keys, version);
        BinaryPrimitives.WriteUInt128LittleEndian(keys.AsSpan(KeyLength), run);
        RandomAccess.Write(_file, keys, 0);
        _end = Start;
    }

    /// <summary>Writes the record whose payload is in the buffer, after the place of its head.</summary>
    private void Append(UInt128 document, int length)
    {
        _record.SetLength(HeadLength + length + KeyLength);
        var record = _record.GetBuffer().AsSpan(0, (int)_record.Length);
        BinaryPrimitives.WriteUInt128LittleEndian(record, document);
        BinaryPrimitives.WriteInt32LittleEndian(record[KeyLength..], length);
        BinaryPrimitives.WriteUInt128LittleEndian(record[(HeadLength + length)..], TextHash.OfBytes(record.Slice(HeadLength, length)));
        try
        {
            RandomAccess.Write(_file, record, _end);
        }
        catch (ArgumentOutOfRangeException error)
        {
            // What .NET makes of EFBIG.
            throw new IOException("the journal would be larger than the user or the file system allows", error);
        }

        _end += record.Length;
    }

    private List<JournalRecord> FindRecords()
    {
        var records = new List<JournalRecord>();
        _end = Start;
        var length = RandomAccess.GetLength(_file);
        while (ReadRecord(length) is { } record)
        {
            records.Add(record);
            _end += HeadLength + record.Length + KeyLength;
        }

        RandomAccess.SetLength(_file, _end);
        return records;
    }

    /// <summary>The record at the end of those found so far; null where there is none that is whole.</summary>
    private JournalRecord? ReadRecord(long fileLength)
    {
        if (_end + HeadLength + KeyLength > fileLength || ReadKey(_end) is not { } document)
            return null;
        Span<byte> lengthBytes = stackalloc byte[sizeof(int)];
        RandomAccess.Read(_file, lengthBytes, _end + KeyLength);
        var length = BinaryPrimitives.ReadInt32LittleEndian(lengthBytes);
        if (length < 0 || _end + HeadLength + length + KeyLength > fileLength)
            return null;
        _record.SetLength(length);
        var payload = _record.GetBuffer().AsSpan(0, length);
        RandomAccess.Read(_file, payload, _end + HeadLength);
        return ReadKey(_end + HeadLength + length) == TextHash.OfBytes(payload)
            ? new JournalRecord(document, _end + HeadLength, length) : null;
    }

    private UInt128? ReadKey(long offset)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        return RandomAccess.Read(_file, key, offset) == KeyLength ? BinaryPrimitives.ReadUInt128LittleEndian(key) : null;
    }
}

/// <summary>Where the journal has the segments of a document.</summary>
/// <param name="Document">Its key.</param>
/// <param name="Offset">Of the segments, in bytes from the start of the file.</param>
/// <param name="Length">Of the segments, in bytes.</param>
internal readonly record struct JournalRecord(UInt128 Document, long Offset, int Length);

/// <summary>Finds records by their documents: a sorted list, a third of what a dictionary takes.</summary>
internal sealed class RecordIndex
{
    private static readonly Comparer<JournalRecord> ByDocument =
        Comparer<JournalRecord>.Create((one, other) => one.Document.CompareTo(other.Document));

    private readonly List<JournalRecord> _records;

    /// <param name="records">In the order of the file: of two of one document, the later counts.</param>
    public RecordIndex(List<JournalRecord> records)
    {
        records.Sort((one, other) => (one.Document, one.Offset).CompareTo((other.Document, other.Offset)));
        _records = [.. records.Where((record, index) => index == records.Count - 1 || record.Document != records[index + 1].Document)];
    }

    /// <summary>How many documents there are.</summary>
    public int Count => _records.Count;

    /// <summary>Safe on any thread.</summary>
    public JournalRecord? Find(UInt128 document) =>
        _records.BinarySearch(new JournalRecord(document, 0, 0), ByDocument) is >= 0 and var index ? _records[index] : null;
}
