using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Aligner.Exchange.Anki;

/// <summary>Cuts sound out of recordings with the program ffmpeg: a process for each clip, without a shell, with an end.</summary>
/// <param name="program">Its path.</param>
/// <param name="cancellation">Ends the process at work.</param>
internal sealed class Ffmpeg(string program, CancellationToken cancellation)
{
    private const string Name = "ffmpeg";
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>Its path in one of the folders that PATH names in full; null where it is in none.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name))
        .FirstOrDefault(File.Exists);

    /// <summary>A stretch of a recording's sound as MP3; empty past its end.</summary>
    /// <exception cref="IOException">The file has no sound that can be read.</exception>
    public byte[] Cut(string recording, TimeSpan start, TimeSpan length)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Start(recording, start, length);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestRun);
        using var kill = limit.Token.Register(() => process.Kill());
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var sound = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(sound);
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
            throw new IOException($"ffmpeg cannot cut sound out of '{recording}': {(limit.IsCancellationRequested ? "it took too long" : LastLine(error.GetAwaiter().GetResult()))}");
        return sound.ToArray();
    }

    private Process Start(string recording, TimeSpan start, TimeSpan length)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, Arguments(recording, start, length)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception error)
        {
            throw new IOException($"'{program}' cannot be run: {error.Message}", error);
        }
    }

    /// <summary>Files only, whatever the recording names; nothing in the result that tells when or with what it was made.</summary>
    private static string[] Arguments(string recording, TimeSpan start, TimeSpan length) =>
    [
        "-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file,pipe",
        "-ss", Seconds(start), "-t", Seconds(length), "-i", "file:" + recording,
        "-map", "0:a:0", "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact",
        "-ac", "1", "-c:a", "libmp3lame", "-b:a", "64k", "-write_xing", "0", "-id3v2_version", "0", "-f", "mp3", "pipe:1",
    ];

    private static string Seconds(TimeSpan time) => FieldText.Seconds(time).ToString(CultureInfo.InvariantCulture);

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];
}
