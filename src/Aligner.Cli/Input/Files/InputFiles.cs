using System.Collections;

namespace Aligner.Cli.Input.Files;

/// <summary>The files of a run in their order, in few bytes each: a run may have more of them than memory should hold as objects.</summary>
internal sealed class InputFiles : IReadOnlyCollection<InputFile>
{
    private readonly FrontCodedTexts _paths = new();
    private readonly FrontCodedTexts _documents = new();

    /// <summary>Empty where a file has no other with the Chinese side.</summary>
    private readonly FrontCodedTexts _chinese = new();

    public int Count => _paths.Count;

    public static InputFiles Of(IEnumerable<InputFile> files)
    {
        var made = new InputFiles();
        made.AddRange(files);
        return made;
    }

    public void Add(InputFile file)
    {
        _paths.Add(file.Path);
        _documents.Add(file.Document);
        _chinese.Add(file.Chinese ?? "");
    }

    public void AddRange(IEnumerable<InputFile> files)
    {
        foreach (var file in files)
            Add(file);
    }

    public IEnumerator<InputFile> GetEnumerator() => _paths
        .Zip(_documents, _chinese)
        .Select(file => new InputFile(file.First, file.Second, file.Third.Length > 0 ? file.Third : null))
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
