using System.Text.RegularExpressions;
using Aligner.Tests.Formats.Documents;
using Aligner.Tests.Formats.Tables;
using Aligner.Tests.Transcripts.Documents;
using Xunit;

namespace Aligner.Tests.Formats;

/// <summary>A file that LibreOffice opens, changes and saves.</summary>
/// <param name="Target">Name of what it saves, within the folder of all jobs.</param>
/// <param name="Source">Path of what it opens.</param>
/// <param name="Opening">Name and options of the filter it opens it with; empty to let it choose.</param>
/// <param name="Saving">Name and options of the filter it saves it with.</param>
/// <param name="Statements">What a person would do with its menus, in LibreOffice's Basic; <c>book</c> is the document.</param>
internal sealed record OfficeJob(string Target, Func<TemporaryFolder, string> Source, (string Name, string Options) Opening,
    (string Name, string Options) Saving, string Statements = "");

/// <summary>
/// Does what all tests ask LibreOffice for at once, as its start takes far longer than any of it: a macro of a profile of its own.
/// </summary>
internal static partial class OfficeJobs
{
    private const string Office = "/usr/bin/soffice";

    private static readonly Lazy<(Dictionary<string, byte[]> Saved, string Said)> Done = new(Run);

    /// <summary>What LibreOffice saved; the running test is skipped where it is not installed.</summary>
    public static byte[] Saved(OfficeJob job, bool needsWriter = false)
    {
        Assert.SkipUnless(File.Exists(Office), "needs Debian's libreoffice-calc-nogui");
        Assert.SkipUnless(!needsWriter
            || File.Exists("/usr/lib/libreoffice/program/libswlo.so"), "needs Debian's libreoffice-writer-nogui");
        Assert.True(Done.Value.Saved.ContainsKey(job.Target), $"{job.Target} was not saved: {Done.Value.Said}");
        return Done.Value.Saved[job.Target];
    }

    private static (Dictionary<string, byte[]> Saved, string Said) Run()
    {
        using var folder = new TemporaryFolder();
        var profile = $"-env:UserInstallation=file://{folder.Path}/profile";
        // The first start makes the profile, and would write over a macro that is there.
        Client.Run(Office, profile, "--headless", "--terminate_after_init");
        var module = Path.Combine(folder.Path, "profile", "user", "basic", "Standard", "Module1.xba");
        OfficeJob[] jobs = [.. TableClientTests.Jobs, .. BookTests.Jobs, .. DocumentClientTests.Jobs];
        File.WriteAllText(module,
            Body().Replace(File.ReadAllText(module), _ => System.Security.SecurityElement.Escape(Program(jobs, folder))));
        var result = Client.Run(Office, profile, "--headless", "macro:///Standard.Module1.All");
        var saved = jobs.Select(job => job.Target).Where(target => File.Exists(Path.Combine(folder.Path, target)));
        return (saved.ToDictionary(target => target, target => File.ReadAllBytes(Path.Combine(folder.Path, target))),
            result.Error + result.Output);
    }

    private static string Program(OfficeJob[] jobs, TemporaryFolder folder) => $"""
        Function Options(name As String, more As String)
        Dim values(2) As New com.sun.star.beans.PropertyValue
        values(0).Name = "Hidden" : values(0).Value = True
        If name <> "" Then
        values(1).Name = "FilterName" : values(1).Value = name
        End If
        If more <> "" Then
        values(2).Name = "FilterOptions" : values(2).Value = more
        End If
        Options = values()
        End Function
        Sub All
        {string.Concat(jobs.Select((_, number) => $"Job{number}\n"))}End Sub
        {string.Concat(jobs.Select((job, number) => $"Sub Job{number}\n{Statements(job, folder)}\nEnd Sub\n"))}
        """;

    /// <summary>One that fails leaves the others alone.</summary>
    private static string Statements(OfficeJob job, TemporaryFolder folder) => $"""
        On Error GoTo Failed
        book = StarDesktop.loadComponentFromURL(ConvertToURL("{job.Source(folder)}"), "_blank", 0, Options("{job.Opening.Name}", "{job.Opening.Options}"))
        {job.Statements}
        book.storeToURL(ConvertToURL("{Path.Combine(folder.Path, job.Target)}"), Options("{job.Saving.Name}", "{job.Saving.Options}"))
        book.close(True)
        Failed:
        """;

    [GeneratedRegex(@"(?<=<script:module[^>]*>).*(?=</script:module>)", RegexOptions.Singleline)]
    private static partial Regex Body();
}
