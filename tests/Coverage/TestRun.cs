using System.Diagnostics;
using System.Globalization;

namespace Aligner.Coverage;

/// <summary>The `dotnet test` that started this test program, or the program that counts its lines.</summary>
internal static class TestRun
{
    /// <summary>
    /// When it started; where the system doesn't say, when this program did. The test programs of a run start together where they can.
    /// </summary>
    public static DateTime Started { get; } = FindStart();

    private static DateTime FindStart()
    {
        using var own = Process.GetCurrentProcess();
        var started = own.StartTime;
        for (var id = own.Id; OperatingSystem.IsLinux() && Path.GetFileName(Environment.ProcessPath) == ProgramOf(id);)
        {
            id = ParentOf(id);
            using var parent = Process.GetProcessById(id);
            started = parent.StartTime;
        }

        return started.ToUniversalTime();
    }

    private static string? ProgramOf(int id) => Path.GetFileName(new FileInfo($"/proc/{id}/exe").LinkTarget);

    /// <summary>The fourth field of proc(5)'s stat; the second is a name in parentheses.</summary>
    private static int ParentOf(int id) =>
        int.Parse(File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ')[1], CultureInfo.InvariantCulture);
}
