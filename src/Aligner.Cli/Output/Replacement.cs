using Aligner.Cli.Input.Files;
using Aligner.Formats.Xlsx;
using Aligner.Text;

namespace Aligner.Cli.Output;

/// <summary>What a run replaces without being told twice: anything but its sources, and workbooks that a person has worked on.</summary>
/// <param name="inputs">What the run reads.</param>
/// <param name="areSources">Whether these are sources, which a corpus must not replace; a corpus may be replaced by what was made of
/// it.</param>
/// <param name="isForced">Whether the user has told so twice.</param>
/// <param name="hasErrors">Whether something could not be read so far.</param>
internal sealed class Replacement(NamedInputs inputs, bool areSources, bool isForced, Func<bool> hasErrors)
{
    /// <summary>Anything is replaced.</summary>
    public static Replacement Free { get; } = new(NamedInputs.None, areSources: false, isForced: true, () => false);

    /// <summary>Why a file is not written; null where it may be.</summary>
    public Problem? Refusal(string path)
    {
        if (isForced || !File.Exists(path) || DevicePath.Is(path))
            return null;
        if (inputs.Has(path))
        {
            return areSources ? Problem("AL0982", path,
                "is a source of this run and is not replaced by a corpus; --force replaces it") : null;
        }

        return path.EndsWith(XlsxFormat.Extension, StringComparison.OrdinalIgnoreCase) && IsEdited(path)
            ? Problem("AL0983", path,
                "is a workbook with other cells than were written, and is not replaced; --force replaces it, convert reads what is in it")
            : null;
    }

    /// <summary>
    /// Why a corpus that was read with errors stays as it was, where it would be replaced by what could be read; else null.
    /// </summary>
    public Problem? Keeping(string path) =>
        isForced || !hasErrors() || !inputs.Has(path)
        ? null : Problem("AL0984", path, "was not read without error and stays as it was; --force replaces it with what could be read");

    private static Problem Problem(string code, string path, string message) => new(code, Severity.Error, path, 1, 1, message);

    private static bool IsEdited(string path)
    {
        using var stream = File.OpenRead(path);
        return XlsxSeal.IsBroken(stream);
    }
}
