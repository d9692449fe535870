using System.Data.Common;
using System.Diagnostics;

namespace Aligner.Text;

/// <summary>
/// An exception that no one foresaw is a fault of this program. It ends the document it comes of, is told as a problem of it, and the run
/// goes on.
/// </summary>
internal static class Unforeseen
{
    public const string Code = "AL0099";

    /// <summary>What a person can do about a fault.</summary>
    public const string Plea = "please report it with this line, and with the file if you may";

    /// <summary>
    /// Whether the exception is one. An interruption, a lack of memory, and what the system has against reading and writing are
    /// told by their own names, and those who read or write know what they end.
    /// </summary>
    public static bool Is(Exception error) =>
        error is not (OperationCanceledException or OutOfMemoryException or IOException or UnauthorizedAccessException or DbException);

    /// <param name="error">What was thrown.</param>
    /// <param name="source">The document, or the file, that the program was at.</param>
    public static Problem ProblemOf(Exception error, string source) =>
        new(Code, Severity.Error, source, 1, 1,
            $"a fault of this program ended the work on it: {error.GetType().Name} in {PlaceOf(error)}: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}; {Plea}");

    /// <summary>Does work for a source; what no one foresaw is told, and false says that the work was not done.</summary>
    public static bool Try(string source, Action<Problem> report, Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception error) when (Is(error))
        {
            report(ProblemOf(error, source));
            return false;
        }
    }

    /// <summary>What is made of a source; the default where that ends in what no one foresaw, which is told.</summary>
    public static T? Get<T>(string source, Action<Problem> report, Func<T> work)
    {
        T? made = default;
        Try(source, report, () => { made = work(); });
        return made;
    }

    /// <summary>The items of a source, up to what no one foresaw.</summary>
    public static IEnumerable<T> Guard<T>(string source, Action<Problem> report, Func<IEnumerable<T>> items)
    {
        using var each = (Get(source, report, items) ?? []).GetEnumerator();
        while (Get(source, report, each.MoveNext))
            yield return each.Current;
    }

    /// <summary>The innermost method of this program.</summary>
    private static string PlaceOf(Exception error)
    {
        List<string> methods = [.. new StackTrace(error).GetFrames().Select(DiagnosticMethodInfo.Create).OfType<DiagnosticMethodInfo>()
            .Select(method => $"{method.DeclaringTypeName}.{method.Name}")];
        return methods.Find(method => method.StartsWith($"{nameof(Aligner)}.", StringComparison.Ordinal))
            ?? methods.FirstOrDefault("an unknown place");
    }
}
