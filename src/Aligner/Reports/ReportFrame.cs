using System.Text;
using Aligner.Formats.Html;
using Aligner.Text;

namespace Aligner.Reports;

/// <summary>A page that holds all it needs: a policy without network, one style, one script.</summary>
internal static class ReportFrame
{
    private static readonly string Style = Read("report.css");
    private static readonly string Script = Read("report.js");

    /// <param name="stream">Left open.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="about">A line under it.</param>
    /// <param name="write">Writes what is between.</param>
    public static void Write(Stream stream, string title, string about, Action<TextWriter> write)
    {
        using var html = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        html.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{HashOf(Style)}'; script-src 'sha256-{HashOf(Script)}'\">\n");
        html.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light "
            + "dark\">\n");
        html.Write($"<title>{HtmlText.Escape(title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n<header><h1>{HtmlText.Escape(title)}</h1>\n<p class=\"about\">{HtmlText.Escape(about)}</p></header>\n<main>\n");
        write(html);
        html.Write($"</main>\n<script>{Script}</script>\n</body>\n</html>\n");
    }

    private static string HashOf(string text) => Convert.ToBase64String(Digest.Sha256(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name)
    {
        using var stream = typeof(ReportFrame).Assembly.GetManifestResourceStream($"Aligner.Reports.{name}")
            ?? throw new InvalidOperationException($"the program lacks its resource {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
