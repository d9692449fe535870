using System.Globalization;
using System.Text;
using Aligner.Formats.Html;

namespace Aligner.Reports;

/// <summary>Charts as SVG in a page, each with its title and what it shows in words.</summary>
internal static class Charts
{
    private const int Width = 420;
    private const int Height = 240;
    private const int Left = 44;
    private const int Bottom = 24;
    private const int Top = 8;
    private const int PlotWidth = Width - Left - 8;
    private const int PlotHeight = Height - Bottom - Top;

    /// <summary>A bar for each value.</summary>
    public static string Bars(string title, IReadOnlyList<(string Label, long Value)> bars)
    {
        var svg = new StringBuilder();
        var most = Math.Max(1, bars.Max(bar => bar.Value));
        var step = (double)PlotWidth / bars.Count;
        for (var i = 0; i < bars.Count; i++)
        {
            var height = (double)bars[i].Value / most * PlotHeight;
            svg.Append(Invariant(
                $"<rect class=\"plain\" x=\"{Left + (i * step) + 1:0.#}\" y=\"{Top + PlotHeight - height:0.#}\" width=\"{Math.Max(1, step - 2):0.#}\" height=\"{height:0.#}\"><title>{HtmlText.Escape(bars[i].Label)}: {bars[i].Value}</title></rect>"));
            svg.Append(Invariant(
                $"<text x=\"{Left + ((i + 0.5) * step):0.#}\" y=\"{Height - 8}\" text-anchor=\"middle\">{HtmlText.Escape(bars[i].Label)}</text>"));
        }

        return Figure(title, string.Join(", ", bars.Select(bar => Invariant($"{bar.Label} {bar.Value}"))), Axes(most, "") + svg);
    }

    /// <summary>A dot for each point, those that stand out in another colour and larger.</summary>
    /// <param name="title">Over it.</param>
    /// <param name="across">What the horizontal axis counts.</param>
    /// <param name="points">Those that stand out are drawn last.</param>
    /// <param name="isPath">Whether a line joins the points in their order.</param>
    public static string Dots(string title, string across, IReadOnlyList<ChartPoint> points, bool isPath)
    {
        var (mostX, mostY) = (Math.Max(1, points.Max(point => point.X)), Math.Max(1, points.Max(point => point.Y)));
        string X(ChartPoint point) => Invariant($"{Left + (point.X / mostX * PlotWidth):0.#}");
        string Y(ChartPoint point) => Invariant($"{Top + PlotHeight - (point.Y / mostY * PlotHeight):0.#}");
        var svg = new StringBuilder();
        if (isPath)
        {
            svg.Append(Invariant(
                $"<polyline class=\"path\" points=\"{string.Join(' ', points.Select(point => $"{X(point)},{Y(point)}"))}\"/>"));
        }

        foreach (var point in points.Where(point => !isPath || point.IsMarked).OrderBy(point => point.IsMarked))
        {
            svg.Append(Invariant(
                $"<circle class=\"{(point.IsMarked ? "marked" : "plain")}\" cx=\"{X(point)}\" cy=\"{Y(point)}\" r=\"{(point.IsMarked ? "3" : "1.5")}\"/>"));
        }

        return Figure(title, Invariant($"{points.Count} points, {points.Count(point => point.IsMarked)} of them with findings"),
            Axes(mostY, Invariant($"{across}: 0 to {mostX:0}")) + svg);
    }

    private static string Axes(double most, string across) => Invariant(
        $"<line x1=\"{Left}\" y1=\"{Top + PlotHeight}\" x2=\"{Width - 8}\" y2=\"{Top + PlotHeight}\"/><line x1=\"{Left}\" y1=\"{Top}\" x2=\"{Left}\" y2=\"{Top + PlotHeight}\"/><text x=\"{Left - 6}\" y=\"{Top + 10}\" text-anchor=\"end\">{most:0}</text><text x=\"{Left - 6}\" y=\"{Top + PlotHeight}\" text-anchor=\"end\">0</text><text x=\"{Left}\" y=\"{Height - 8}\">{HtmlText.Escape(across)}</text>");

    private static string Figure(string title, string description, string svg) =>
        $"<figure><figcaption>{HtmlText.Escape(title)}</figcaption><svg viewBox=\"0 0 {Width.ToString(CultureInfo.InvariantCulture)} {Height.ToString(CultureInfo.InvariantCulture)}\" role=\"img\" aria-label=\"{HtmlText.Escape($"{title}: {description}")}\">{svg}</svg></figure>\n";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A point of a chart.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
/// <param name="IsMarked">Whether it stands out.</param>
internal readonly record struct ChartPoint(double X, double Y, bool IsMarked);
