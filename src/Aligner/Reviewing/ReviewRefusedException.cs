
namespace Aligner.Reviewing;

/// <summary>Something that a reviewer asked for cannot be done; the message says why.</summary>
internal sealed class ReviewRefusedException : Exception
{
    public ReviewRefusedException()
    {
    }

    public ReviewRefusedException(string message)
        : base(message)
    {
    }

    public ReviewRefusedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
