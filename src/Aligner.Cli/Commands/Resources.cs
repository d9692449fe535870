using System.Collections.Immutable;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Commands.Checking;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Commands;

/// <summary>Loads the files that a run aligns by: a glossary, and a lexicon in place of the embedded one.</summary>
internal static class Resources
{
    /// <summary>Null where one cannot be read, which is then told.</summary>
    public static (Segmenter Segmenter, EditLogs Edits)? Load(AlignRequest request, RunSummary summary)
    {
        if (EditLogs.Load(request.EditsPaths, request.Sources, summary.Note) is not { } edits)
            return null;
        var options = request.Segmenter with { Edits = edits.Logs, KeepsEdited = request.Rebases };
        return Load(options, request.Sources, request.TermsPath, request.LexiconPath, summary.Note) is var (segmenter, _)
            ? (segmenter, edits) : null;
    }

    /// <summary>The same for a check, with the terms of the glossary.</summary>
    public static (Segmenter Segmenter, ImmutableArray<LexiconTerm> Terms)? Load(CheckRequest request, Action<Problem> report) =>
        Load(request.Segmenter, request.Sources, request.TermsPath, request.LexiconPath, report);

    /// <summary>The same of what was named.</summary>
    public static (Segmenter Segmenter, ImmutableArray<LexiconTerm> Terms)? Load(SegmenterOptions options, SourceOptions sources,
        string? termsPath, string? lexiconPath, Action<Problem> report)
    {
        var terms = termsPath is null ? [] : Unforeseen.Get(termsPath, report, () => LoadTerms(termsPath, sources, report));
        if (terms is null)
            return null;
        options = options with { Terms = terms.Value };
        if (lexiconPath is null)
            return (new Segmenter(options), terms.Value);
        return LoadLexicon(lexiconPath, sources, report) is { } lexicon
            ? (new Segmenter(options, new Lazy<BilingualLexicon>(lexicon)), terms.Value) : null;
    }

    private static ImmutableArray<LexiconTerm>? LoadTerms(string path, SourceOptions sources, Action<Problem> report)
    {
        if (sources.ReadFile(path, report) is not { } bytes)
            return null;
        var read = GlossaryReader.Read(path, bytes);
        foreach (var problem in read.Problems)
            report(problem);
        return read.Problems.Any(problem => problem.Severity == Severity.Error) ? null : read.Terms;
    }

    private static BilingualLexicon? LoadLexicon(string path, SourceOptions sources, Action<Problem> report)
    {
        if (sources.ReadFile(path, report) is not { } bytes)
            return null;
        try
        {
            var lexicon = BilingualLexicon.Load(new MemoryStream(bytes));
            if (!lexicon.IsEmpty)
                return lexicon;
            report(new Problem("AL0704", Severity.Error, path, 1, 1,
                "the lexicon has no entries; make it anew with 'aligner lexicon build'"));
        }
        catch (InvalidDataException error)
        {
            report(new Problem("AL0704", Severity.Error, path, 1, 1, error.Message));
        }

        return null;
    }
}
