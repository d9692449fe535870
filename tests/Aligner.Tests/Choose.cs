using CsCheck;

namespace Aligner.Tests;

/// <summary>A generator of one of a few values.</summary>
internal static class Choose
{
    public static Gen<T> From<T>(params T[] values) => Gen.OneOf([.. values.Select(Gen.Const)]);
}
