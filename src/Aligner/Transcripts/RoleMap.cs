using System.Collections.Immutable;

namespace Aligner.Transcripts;

/// <summary>Notes what each character of a source was read as while a reader goes over it; the last word counts.</summary>
public sealed class RoleMap(string text)
{
    private const byte Unread = byte.MaxValue;

    private readonly byte[] _roles = Filled(text.Length);

    public void Mark(Role role, int start, int length) => _roles.AsSpan(start, length).Fill((byte)role);

    /// <summary>The stretches of one role in the order of the source; white space that no one marked is in none.</summary>
    public ImmutableArray<Passage> ToPassages()
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (var start = 0; start < _roles.Length;)
        {
            var same = _roles.AsSpan(start).IndexOfAnyExcept(_roles[start]);
            var end = same < 0 ? _roles.Length : start + same;
            if (_roles[start] != Unread)
                passages.Add(new Passage((Role)_roles[start], start, end - start));
            start = end;
        }

        return passages.ToImmutable();
    }

    private static byte[] Filled(int length)
    {
        var roles = new byte[length];
        Array.Fill(roles, Unread);
        return roles;
    }
}
