using Aligner.Cli.Running;
using Aligner.Quality;
using Aligner.Quality.Findings;

namespace Aligner.Cli.Configuration;

/// <summary>Says in one line what the settings change in a run, so that no check goes silent unseen; also where the run is quiet.</summary>
internal static class SettingsLine
{
    /// <param name="streams">With the settings.</param>
    /// <param name="effects">What they change; nothing is said where that is nothing.</param>
    public static void Tell(CliStreams streams, params IEnumerable<string?> effects)
    {
        var told = effects.OfType<string>().ToList();
        if (told.Count > 0)
            streams.Error.WriteLine($"{streams.Settings.Path}: {string.Join("; ", told)}");
    }

    /// <summary>An option that the settings give.</summary>
    /// <param name="name">Of the option.</param>
    /// <param name="value">In the settings; null where it is not there.</param>
    /// <param name="isGiven">Whether the command line has the option, and wins.</param>
    public static string? OfOption(string name, string? value, bool isGiven = false) =>
        value is null || isGiven ? null : $"sets {name} {value}";

    /// <summary>The checks that are turned off, or have another severity than they would.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="given">The names of the checks whose severity the command line has.</param>
    public static IEnumerable<string> OfChecks(ProjectSettings settings, IEnumerable<string> given)
    {
        var names = given.ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0
            && CheckKinds.All.All(kind => settings.Checks.GetValueOrDefault(kind.Name, kind.Severity) == FindingSeverity.Off))
        {
            return ["turns off every check"];
        }

        return CheckKinds.All
            .Where(kind => !names.Contains(kind.Name) && settings.Checks.GetValueOrDefault(kind.Name, kind.Severity) != kind.Severity)
            .GroupBy(kind => settings.Checks[kind.Name], kind => kind.Name)
            .OrderBy(group => group.Key)
            .Select(group => group.Key == FindingSeverity.Off
                ? $"turns off {Names([.. group])}" : $"sets {Names([.. group])} to {group.Key.Name()}");
    }

    private static string Names(List<string> checks) => $"the check{(checks.Count == 1 ? "" : "s")} {string.Join(", ", checks)}";
}
