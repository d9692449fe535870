using System.CommandLine;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Cli.Options;

/// <summary>The option that names parts of documents.</summary>
internal static class PartsOption
{
    private static readonly (string Name, Part Value)[] Names = [.. Enum.GetValues<Part>().Select(part => (FieldText.Name(part), part))];

    public static Option<Part[]> Make(string description)
    {
        var option = CommaList.Option("--part", "part", Names);
        option.Description = description;
        return option;
    }
}
