namespace Aligner.Fuzzing;

/// <summary>What a target says of an input.</summary>
internal static class Faults
{
    /// <summary>Null where the program is not at fault.</summary>
    public static Exception? Of(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
#pragma warning disable CA1031 // What the target throws is what is to be shown.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error;
        }
    }
}
