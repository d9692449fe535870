using Aligner.Alignment.Search;
using Aligner.Lexicon;
using Aligner.Pairing;
using Aligner.Text;

namespace Aligner.Cli.Input.Files;

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
