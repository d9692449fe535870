using Aligner.Alignment.Search;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Lexicon;
using Aligner.Pairing;
using Aligner.Text;

namespace Aligner.Cli.Commands.Aligning;

/// <summary>The files that a run of <c>aligner align</c> is to read: those named, those of folders, and pairs of both.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="summary">Is told what was paired, joined and passed over.</param>
/// <param name="report">Takes what cannot be read.</param>
/// <param name="lexicon">Asked for only where texts are matched by what they say.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class AlignInputs(AlignRequest request, RunSummary summary, Action<Problem> report, Func<BilingualLexicon> lexicon,
    CancellationToken cancellation)
{
    public InputFiles Find()
    {
        if (request.Pair is { } pair)
            return OfPair(pair);
        var finder = new InputFinder { MaxSize = request.Sources.MaxSize, LanguageOf = path => InputReader.SideOf(path, request.Sources) };
        var files = finder.Find(request.Inputs);
        summary.PassedOver = finder.PassedOver;
        summary.NoteStreams(finder.Streams);
        summary.NotePairs(finder.Pairs, finder.Alone);
        finder.Problems.ForEach(report);
        return OfShard(files);
    }

    private InputFiles OfPair((string English, string Chinese) pair)
    {
        var (isEnglishFolder, isChineseFolder) = (IsFolderOfTexts(pair.English), IsFolderOfTexts(pair.Chinese));
        if (isEnglishFolder && isChineseFolder)
            return OfFolders(pair);
        if (!isEnglishFolder && !isChineseFolder)
            return InputFiles.Of([new InputFile(pair.English, InputReader.PairName(pair.English), pair.Chinese)]);
        var (folder, other) = isEnglishFolder ? (pair.English, pair.Chinese) : (pair.Chinese, pair.English);
        report(InputSystem.Exists(other)
            ? new Problem("AL0006", Severity.Error, FileName.Shown(folder), 1, 1,
                $"is a folder, and {FileName.Shown(other)} is a file: give two files, or two folders")
            : new Problem("AL0001", Severity.Error, FileName.Shown(other), 1, 1, "no such file or folder"));
        return new InputFiles();
    }

    private InputFiles OfFolders((string English, string Chinese) folders)
    {
        var finder = new FolderPair(request.Sources, lexicon, cancellation);
        var files = finder.Find(folders.English, folders.Chinese);
        summary.NotePairs(finder.Pairs, []);
        foreach (var problem in finder.Problems)
            report(problem);
        return OfShard(files);
    }

    private bool IsFolderOfTexts(string path) => InputSystem.IsFolder(path) && SegmentFolder.Find(path, request.Sources.MaxSize) is null;

    private InputFiles OfShard(InputFiles files) =>
        request.Shard is { } shard ? InputFiles.Of(files.Where(file => shard.Has(file.Document))) : files;
}

/// <summary>
/// The texts of two folders, one a language, as pairs: by name where both folders have the same names, else by content, as chapters that
/// are numbered otherwise, or of which one side lacks some.
/// </summary>
internal sealed class FolderPair(SourceOptions options, Func<BilingualLexicon> lexicon, CancellationToken cancellation)
{
    /// <summary>What cannot be read, or has no partner.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What was paired.</summary>
    public List<FilePair> Pairs { get; } = [];

    public InputFiles Find(string english, string chinese)
    {
        var (englishFiles, chineseFiles) = (FilesOf(english), FilesOf(chinese));
        if (englishFiles.Count == 0 || chineseFiles.Count == 0)
            return new InputFiles();
        var pairs = ByName(englishFiles, chineseFiles) ?? ByContent(englishFiles, chineseFiles);
        Pairs.AddRange(pairs.Select(pair => new FilePair(pair.Path, pair.Chinese!, "")));
        NoteAlone(englishFiles, [.. pairs.Select(pair => pair.Path)], chinese);
        NoteAlone(chineseFiles, [.. pairs.Select(pair => pair.Chinese!)], english);
        return InputFiles.Of(pairs);
    }

    private List<InputFile> FilesOf(string folder)
    {
        var finder = new InputFinder { MaxSize = options.MaxSize };
        List<InputFile> files = [.. finder.Find([folder])];
        Problems.AddRange(finder.Problems);
        return files;
    }

    private static List<InputFile>? ByName(List<InputFile> english, List<InputFile> chinese)
    {
        if (english.Count == 1 && chinese.Count == 1)
            return [english[0] with { Chinese = chinese[0].Path }];
        var byName = chinese.ToLookup(NameOf, StringComparer.OrdinalIgnoreCase);
        return english.Count == chinese.Count && english.All(file => byName[NameOf(file)].Count() == 1)
            ? [.. english.Select(file => file with { Chinese = byName[NameOf(file)].Single().Path })]
            : null;
    }

    private static string NameOf(InputFile file) => LanguageName.Of(file.Document).Stem;

    private List<InputFile> ByContent(List<InputFile> english, List<InputFile> chinese)
    {
        var (englishTexts, chineseTexts) = (Read(english, Side.English), Read(chinese, Side.Chinese));
        return [.. TextMatcher.Match([.. englishTexts.Select(text => text.Text)], [.. chineseTexts.Select(text => text.Text)], lexicon(),
            cancellation)
            .Select(match => englishTexts[match.English].File with { Chinese = chineseTexts[match.Chinese].File.Path })];
    }

    private List<(InputFile File, string Text)> Read(List<InputFile> files, Side side)
    {
        var texts = new List<(InputFile, string)>();
        foreach (var file in files)
        {
            var read = InputReader.Read(file, Stream.Null, options.OfSide(side));
            if (read.Transcript is { } transcript)
                texts.Add((file, transcript.Source.Text));
            else
                Problems.Add(read.Problem!);
        }

        return texts;
    }

    private void NoteAlone(List<InputFile> files, HashSet<string> paired, string other)
    {
        var unread = Problems.Select(problem => problem.Source).ToHashSet();
        foreach (var file in files.Where(file => !paired.Contains(file.Path) && !unread.Contains(file.Source)))
        {
            Problems.Add(new Problem("AL0017", Severity.Warning, file.Shown, 1, 1,
                $"no text of the other folder, {FileName.Shown(other)}, translates it; it is left out"));
        }
    }
}
