using Aligner.Cli.Display;
using Aligner.Corpus;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

/// <summary>Loads the files that a run aligns by: a glossary, and a lexicon in place of the embedded one.</summary>
internal static class Resources
{
    /// <summary>Null where one cannot be read, which is then told.</summary>
    public static Segmenter? Load(AlignRequest request, RunSummary summary)
    {
        var options = request.Segmenter;
        if (request.TermsPath is { } terms)
        {
            if (ReadBytes(terms, summary) is not { } bytes)
                return null;
            var read = GlossaryReader.Read(terms, bytes);
            foreach (var problem in read.Problems)
                summary.Note(problem);
            options = options with { Terms = read.Terms };
        }

        if (request.LexiconPath is not { } path)
            return summary.HasErrors ? null : new Segmenter(options);
        return LoadLexicon(path, summary) is { } lexicon && !summary.HasErrors ? new Segmenter(options, new Lazy<BilingualLexicon>(lexicon)) : null;
    }

    private static BilingualLexicon? LoadLexicon(string path, RunSummary summary)
    {
        if (ReadBytes(path, summary) is not { } bytes)
            return null;
        try
        {
            return BilingualLexicon.Load(new MemoryStream(bytes));
        }
        catch (InvalidDataException error)
        {
            summary.Note(new Problem("AL0704", Severity.Error, path, 1, 1, error.Message));
            return null;
        }
    }

    private static byte[]? ReadBytes(string path, RunSummary summary)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            summary.Note(new Problem("AL0002", Severity.Error, path, 1, 1, $"cannot be read: {error.Message}"));
            return null;
        }
    }
}
