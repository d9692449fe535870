using System.Collections.Immutable;

namespace Aligner.Transcripts;

/// <summary>Notes what each character of a source was read as while a reader goes over it; the last word counts.</summary>
internal sealed class RoleMap(string text)
{
    private const byte Unread = byte.MaxValue;

    private readonly byte[] _roles = Filled(text.Length);

    public void Mark(Role role, int start, int length) => _roles.AsSpan(start, length).Fill((byte)role);

    /// <summary>
    /// The stretches of one role in the order of the source; white space that no one marked is in none. Spaces between
    /// words of one role go with them: else a text would have as many stretches as words.
    /// </summary>
    public ImmutableArray<Passage> ToPassages()
    {
        // Counted first: to grow takes thrice the memory.
        var passages = ImmutableArray.CreateBuilder<Passage>(Passages().Count());
        passages.AddRange(Passages());
        return passages.MoveToImmutable();
    }

    private IEnumerable<Passage> Passages()
    {
        for (var start = 0; start < _roles.Length;)
        {
            var role = _roles[start];
            var end = EndOf(start);
            while (role != Unread && AfterSpaces(end) is { } next && _roles[next] == role)
                end = EndOf(next);
            if (role != Unread)
                yield return new Passage((Role)role, start, end - start);
            start = end;
        }
    }

    private int EndOf(int start)
    {
        var same = _roles.AsSpan(start).IndexOfAnyExcept(_roles[start]);
        return same < 0 ? _roles.Length : start + same;
    }

    /// <summary>The next character that is no space, if spaces lead to it.</summary>
    private int? AfterSpaces(int end)
    {
        var next = text.AsSpan(end).IndexOfAnyExcept(' ', '\u00A0', '\u3000');
        return next > 0 ? end + next : null;
    }

    private static byte[] Filled(int length)
    {
        var roles = new byte[length];
        Array.Fill(roles, Unread);
        return roles;
    }
}

/// <summary>A stretch of the source text and what it was read as.</summary>
/// <param name="Role">What it was read as.</param>
/// <param name="Start">The offset of its first UTF-16 code unit in the source text.</param>
/// <param name="Length">In UTF-16 code units.</param>
public readonly record struct Passage(Role Role, int Start, int Length);
