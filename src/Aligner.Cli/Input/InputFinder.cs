using Aligner.Transcripts;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Input;

/// <summary>Turns the inputs named on the command line into files, folders in a stable order.</summary>
internal sealed class InputFinder
{
    private readonly List<InputFile> _files = [];

    /// <summary>What was named and cannot be read.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What was paired by name.</summary>
    public List<FilePair> Pairs { get; } = [];

    /// <summary>The files whose names tell a language, and that have no partner.</summary>
    public List<string> Alone { get; } = [];

    /// <summary>The folders of segments that are one transcript each, and how many they hold.</summary>
    public List<(string Folder, int Segments)> Streams { get; } = [];

    /// <summary>The files of the folders that have no extension of a source format.</summary>
    public int Skipped { get; private set; }

    /// <summary>All files, each once, in the order in which they were named; those of a folder by the names of their documents.</summary>
    public IReadOnlyList<InputFile> Find(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
            Add(input);

        return WithUniqueNames(Pair([.. _files.DistinctBy(file => file.Path)]));
    }

    /// <summary>Files that are one recording in two languages, told by their names, become one, in the place of the English file.</summary>
    private IEnumerable<InputFile> Pair(List<InputFile> files)
    {
        var found = FilePairs.Find(files.Where(file => file.Path != InputFile.StandardInput).Select(file => file.Path));
        Pairs.AddRange(found.Pairs);
        Alone.AddRange(found.Alone);
        var byEnglish = found.Pairs.ToLookup(pair => pair.English);
        var chinese = found.Pairs.Select(pair => pair.Chinese).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => !chinese.Contains(file.Path)).SelectMany(file => byEnglish.Contains(file.Path)
            ? byEnglish[file.Path].Select(pair => new InputFile(file.Path, NameOf(pair, file), pair.Chinese))
            : [file]);
    }

    /// <summary>A folder whose name is a language is named after the one that holds it.</summary>
    private static string NameOf(FilePair pair, InputFile english)
    {
        if (!english.IsFolder)
            return pair.Document(english.Document);
        var name = pair.Document($"{english.Document}/").Trim('/');
        return name.Length > 0 ? name : Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(english.Path).TrimEnd('/')))!;
    }

    private void Add(string input)
    {
        if (input == InputFile.StandardInput)
            _files.Add(new InputFile(input, "stdin"));
        else if (Directory.Exists(input))
            AddFolder(input);
        else if (File.Exists(input))
            _files.Add(new InputFile(input, Path.GetFileNameWithoutExtension(SourceFormats.WithoutCompression(input))));
        else
            Problems.Add(new Problem("AL0001", Severity.Error, input, 1, 1, "no such file or folder"));
    }

    private void AddFolder(string folder)
    {
        var paths = Below(new DirectoryInfo(folder)).Select(file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        var known = paths.Where(SourceFormats.HasKnownExtension).ToList();
        Skipped += paths.Count - known.Count;
        var streams = known.GroupBy(path => Path.GetDirectoryName(path)!).Where(group => IsStream(Path.Combine(folder, group.Key))).Select(group => group.Key).ToHashSet();
        foreach (var stream in streams)
            AddStream(folder, stream);
        known.RemoveAll(path => streams.Contains(Path.GetDirectoryName(path)!));
        if (known.Count + streams.Count == 0)
            Problems.Add(new Problem("AL0005", Severity.Error, folder, 1, 1, $"the folder has no file to read; looked for {string.Join(' ', SourceFormats.All.SelectMany(format => format.Extensions).Distinct())}"));
        _files.AddRange(known
            .Select(path => new InputFile(Path.Combine(folder, path), Path.ChangeExtension(SourceFormats.WithoutCompression(path), null)))
            .OrderBy(file => file.Document, StringComparer.Ordinal));
    }

    private bool IsStream(string folder)
    {
        if (SegmentFolder.Find(folder) is not { } segments)
            return false;
        Streams.Add((WithSlash(folder), segments.Count));
        return true;
    }

    private void AddStream(string folder, string below) =>
        _files.Add(new InputFile(WithSlash(Path.Combine(folder, below)), below.Length > 0 ? below : Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/'))));

    private static string WithSlash(string folder) => folder.Replace('\\', '/').TrimEnd('/') + "/";

    /// <summary>The files of a folder and its subfolders; hidden ones and linked folders are passed over.</summary>
    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => !IsHidden(file))
            .Concat(folder.EnumerateDirectories().Where(child => !IsHidden(child) && child.LinkTarget is null).SelectMany(Below));

    private static bool IsHidden(FileSystemInfo item) => item.Name.StartsWith('.') || item.Attributes.HasFlag(FileAttributes.Hidden);

    /// <summary>Where two files would give one document name, both keep their extension, then their whole path.</summary>
    private static List<InputFile> WithUniqueNames(IEnumerable<InputFile> files)
    {
        var withExtension = Rename(files, file => file.Document + Path.GetExtension(file.Path));
        return [.. Rename(withExtension, file => file.Path.Replace('\\', '/').TrimStart('/', '.'))];
    }

    private static IEnumerable<InputFile> Rename(IEnumerable<InputFile> files, Func<InputFile, string> name)
    {
        var list = files.ToList();
        var taken = list.CountBy(file => file.Document).ToDictionary();
        return list.Select(file => taken[file.Document] > 1 ? file with { Document = name(file) } : file);
    }
}
