using System.Globalization;
using System.Reflection;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Services;

namespace Aligner.Coverage;

/// <summary>
/// Says what share of the library's lines the test projects ran together, once the last of them has ended. `dotnet test` shows nothing
/// that a test program writes but the names of its files, so the share is in the name of one. Too low a share fails the run.
/// </summary>
internal sealed class CoverageReporter(IServiceProvider services) : IDataConsumer, IDataProducer
{
    private const double Least = 92;
    private static readonly string[] Projects = ["Aligner.Tests", "Aligner.Cli.Tests"];
    private static readonly string Folder = Path.Combine(Tests.Project.Root, "TestResults");

    public string Uid => "Aligner.Coverage";

    public string Version => "1";

    public string DisplayName => "Line coverage";

    public string Description => "Says what share of the library's lines all tests run.";

    public Type[] DataTypesConsumed => [typeof(SessionFileArtifact)];

    public Type[] DataTypesProduced => [typeof(SessionFileArtifact), typeof(TestCoverageThresholdMessage)];

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public async Task ConsumeAsync(IDataProducer dataProducer, IData value, CancellationToken cancellationToken)
    {
        if (value is not SessionFileArtifact artifact || !artifact.FileInfo.Name.EndsWith(".cobertura.xml", StringComparison.Ordinal))
            return;
        Keep(artifact.FileInfo);
        var reports = Array.ConvertAll(Projects, ReportOf);
        if (!reports.All(report => File.GetLastWriteTimeUtc(report) >= TestRun.Started))
            return;

        var lines = LineCount.Read(reports);
        var bus = services.GetMessageBus();
        await bus.PublishAsync(this, new SessionFileArtifact(artifact.SessionUid, Write(lines), DisplayName));
        await bus.PublishAsync(this, new TestCoverageThresholdMessage(
            artifact.SessionUid, CoverageScope.Overall, CoverageMetric.Line, CoverageAggregation.None, lines.Share, Least,
            lines.All > 0, Uid));
    }

    private static string ReportOf(string project) => Path.Combine(Folder, project + ".cobertura.xml");

    /// <summary>Keeps the report where the other project's tests find it, whole at once.</summary>
    private static void Keep(FileInfo report)
    {
        Directory.CreateDirectory(Folder);
        var name = ReportOf(Assembly.GetExecutingAssembly().GetName().Name!);
        report.CopyTo(name + ".part", overwrite: true).LastWriteTimeUtc = DateTime.UtcNow;
        File.Move(name + ".part", name, overwrite: true);
    }

    private static FileInfo Write(LineCount lines)
    {
        foreach (var earlier in Directory.EnumerateFiles(Folder, "Line coverage of Aligner *.txt"))
            File.Delete(earlier);
        var text = string.Create(CultureInfo.InvariantCulture,
            $"Line coverage of Aligner {lines.Share:0.0} % ({lines.Covered} of {lines.All} lines)");
        var file = new FileInfo(Path.Combine(Folder, text + (lines.Share < Least ? $", under {Least} %.txt" : ".txt")));
        File.WriteAllText(file.FullName, text + "\n");
        return file;
    }
}
