using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Lexicon;
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
