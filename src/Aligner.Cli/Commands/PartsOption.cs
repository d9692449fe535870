using System.CommandLine;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

/// <summary>The option that names parts of documents.</summary>
internal static class PartsOption
{
    /// <summary>Written out: to make them of the values' names takes a culture, and with it ICU, which help has no other use for.</summary>
    private static readonly (string Name, Part Value)[] Names =
        [("epigraph", Part.Epigraph), ("title", Part.Title), ("synopsis", Part.Synopsis), ("transcript", Part.Transcript)];

    public static Option<Part[]> Make(string description)
    {
        var option = CommaList.Option("--part", "part", Names);
        option.Description = description;
        return option;
    }
}
