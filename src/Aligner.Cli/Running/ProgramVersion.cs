using System.Reflection;

namespace Aligner.Cli.Running;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>With the commit that it was built of, after a plus sign.</summary>
    public static string Full =>
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Without it, so that two builds of one version have one.</summary>
    public static string Number => Full.Split('+')[0];
}
