using Aligner.Pairing;
using Aligner.Segments.Operations;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Input.Files;

/// <summary>Turns the inputs named on the command line into files, folders in a stable order.</summary>
internal sealed class InputFinder
{
    private readonly InputFiles _files = new();

    /// <summary>How many bytes a document may have, of which a folder of segments is one.</summary>
    public SizeLimit MaxSize { get; init; } = SizeLimit.Default;

    /// <summary>What was named and cannot be read.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What was paired by name.</summary>
    public List<FilePair> Pairs { get; } = [];

    /// <summary>The files whose names tell a language, and that have no partner.</summary>
    public List<string> Alone { get; } = [];

    /// <summary>The folders of segments that are one transcript each, and how many they hold.</summary>
    public List<(string Folder, int Segments)> Streams { get; } = [];

    /// <summary>Tells the one language that a file holds, where names do not.</summary>
    public Func<string, Side>? LanguageOf { get; init; }

    /// <summary>Tells which of these are read as something else, and so not passed over.</summary>
    public Predicate<string> IsReadElsewhere { get; init; } = _ => false;

    /// <summary>The files of the folders that have no extension of a source format.</summary>
    public PassedOver PassedOver { get; init; } = new();

    /// <summary>All files, each once, in the order in which they were named; those of a folder by the names of their documents.</summary>
    public InputFiles Find(IReadOnlyCollection<string> inputs)
    {
        foreach (var input in inputs)
            Add(input);

        // What was found for one input is there once.
        return UniqueNames.In(
            PairByContent(Pair(inputs.Count > 1 ? InputFiles.Of(_files.DistinctBy(file => TextHash.Of(file.Path))) : _files), inputs));
    }

    /// <summary>
    /// Two files that were given and nothing else, one in each language, are a pair; so are two that are called source and
    /// target of one name.
    /// </summary>
    private InputFiles PairByContent(InputFiles files, IReadOnlyCollection<string> inputs)
    {
        if (LanguageOf is null)
            return files;
        // A pipe can be read once only.
        bool MayBeOfTwo(InputFile file) =>
            file.Chinese is null && file.Path != InputFile.StandardInput && InputSystem.KindOf(file.Path) == FileKind.File;
        var areTwo = inputs.Count == 2 && files.Count == 2 && files.All(file => inputs.Contains(file.Path) && MayBeOfTwo(file));
        var candidates = areTwo
            ? [[.. files.Select(file => file.Path)]] : FilePairs.OfTwoTexts(files.Where(MayBeOfTwo).Select(file => file.Path));
        var pairs = candidates.Select(two => PairOf(two, areTwo)).OfType<FilePair>()
            .ToDictionary(pair => pair.English, StringComparer.Ordinal);
        if (pairs.Count == 0)
            return files;
        Pairs.AddRange(pairs.Values);
        var chinese = pairs.Values.Select(pair => pair.Chinese).ToHashSet(StringComparer.Ordinal);
        return InputFiles.Of(files.Where(file => !chinese.Contains(file.Path))
            .Select(file => pairs.TryGetValue(file.Path, out var pair)
                ? file with { Chinese = pair.Chinese, Document = areTwo ? file.Document : TwoTexts.StemOf(file.Document) } : file));
    }

    private FilePair? PairOf(IReadOnlyList<string> two, bool areGiven)
    {
        var (one, other) = (LanguageOf!(two[0]), LanguageOf(two[1]));
        if (one == Side.Neither || other == Side.Neither || one == other)
            return null;
        Alone.RemoveAll(path => areGiven && two.Contains(path));
        return one == Side.English ? new FilePair(two[0], two[1], "") : new FilePair(two[1], two[0], "");
    }

    /// <summary>Files that are one recording in two languages by their names become one, in the place of the English file.</summary>
    private InputFiles Pair(InputFiles files)
    {
        var found = FilePairs.Find(files.Where(file => file.Path != InputFile.StandardInput).Select(file => file.Path));
        Alone.AddRange(found.Alone);
        if (found.Pairs.IsEmpty)
            return files;
        Pairs.AddRange(found.Pairs);
        var byEnglish = found.Pairs.ToLookup(pair => pair.English);
        var chinese = found.Pairs.Select(pair => pair.Chinese).ToHashSet(StringComparer.Ordinal);
        return InputFiles.Of(files.Where(file => !chinese.Contains(file.Path)).SelectMany(file => byEnglish.Contains(file.Path)
            ? byEnglish[file.Path].Select(pair => new InputFile(file.Path, NameOf(pair, file), pair.Chinese))
            : [file]));
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
        else if (InputSystem.IsFolder(input))
            AddFolder(input);
        else if (InputSystem.Exists(input))
            _files.Add(new InputFile(input, FileName.Shown(Path.GetFileNameWithoutExtension(SourceFormats.WithoutCompression(input)))));
        else
            Problems.Add(new Problem("AL0001", Severity.Error, FileName.Shown(input), 1, 1, "no such file or folder"));
    }

    private void AddFolder(string folder)
    {
        var found = FolderWalk.OfSources(folder, MaxSize, PassOver);
        Problems.AddRange(found.Problems);
        foreach (var (below, segments) in found.Streams)
            AddStream(folder, below, segments);
        if (found.Files.Count == 0 && !found.Streams.Any() && !found.Problems.Exists(problem => problem.Severity == Severity.Error))
        {
            Problems.Add(new Problem("AL0005", Severity.Error, FileName.Shown(folder), 1, 1,
                $"the folder has no file to read; looked for {string.Join(' ', SourceFormats.Extensions)}"));
        }

        _files.AddRange(found.Files);
    }

    private void PassOver(string path)
    {
        if (!IsReadElsewhere(path))
            PassedOver.Add(path);
    }

    private void AddStream(string folder, string below, int segments)
    {
        var path = WithSlash(Path.Combine(folder, below));
        Streams.Add((FileName.Shown(path), segments));
        _files.Add(new InputFile(path, FileName.Shown(below.Length > 0 ? below : Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/')))));
    }

    private static string WithSlash(string folder) => folder.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + "/";
}
