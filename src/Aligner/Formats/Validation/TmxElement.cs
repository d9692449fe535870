using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Aligner.Formats.Validation;

/// <summary>What the DTD of TMX 1.4 says of an element (LISA OSCAR, tmx14.dtd); a test compares the table with the DTD itself.</summary>
/// <param name="Name">The element.</param>
/// <param name="Children">The elements that may be in it, in their order where there are several groups.</param>
/// <param name="HasText">Whether text may be in it.</param>
/// <param name="Required">The attributes that it must have.</param>
/// <param name="Optional">The attributes that it may have.</param>
internal sealed record TmxElement(string Name, ImmutableArray<string[]> Children, bool HasText, string[] Required, string[] Optional)
{
    private const string Codes = "bpt ept it ph hi ut";

    /// <summary>The children of which there is at least one.</summary>
    public string[] Needed { get; init; } = [];

    /// <summary>The children of which there is at most one.</summary>
    public string[] Single { get; init; } = [];

    public static FrozenDictionary<string, TmxElement> All { get; } = ((TmxElement[])[
        Make("tmx", "header; body", "version") with { Needed = ["header", "body"], Single = ["header", "body"] },
        Make("header", "note prop ude", "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype",
            "o-encoding creationdate creationid changedate changeid"),
        Make("body", "tu"),
        Make("note", "", "", "o-encoding xml:lang lang", hasText: true),
        Make("prop", "", "type", "xml:lang o-encoding lang", hasText: true),
        Make("ude", "map", "name", "base") with { Needed = ["map"] },
        Make("map", "", "unicode", "code ent subst"),
        Make("tu", "note prop; tuv", "",
            "tuid o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate creationid changedate segtype "
                + "changeid o-tmf srclang") with { Needed = ["tuv"] },
        Make("tuv", "note prop; seg", "xml:lang",
            "o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate creationid changedate o-tmf "
                + "changeid lang") with { Needed = ["seg"], Single = ["seg"] },
        Make("seg", Codes, hasText: true),
        Make("bpt", "sub", "i", "x type", hasText: true),
        Make("ept", "sub", "i", hasText: true),
        Make("sub", Codes, "", "datatype type", hasText: true),
        Make("it", "sub", "pos", "x type", hasText: true),
        Make("ph", "sub", "", "x assoc type", hasText: true),
        Make("hi", Codes, "", "x type", hasText: true),
        Make("ut", "sub", "", "x", hasText: true),
    ]).ToFrozenDictionary(element => element.Name, StringComparer.Ordinal);

    /// <summary>The place of a child's group in the order; -1 where it may not be here.</summary>
    public int GroupOf(string child)
    {
        for (var i = 0; i < Children.Length; i++)
        {
            if (Children[i].Contains(child))
                return i;
        }

        return -1;
    }

    private static TmxElement Make(string name, string children, string required = "", string optional = "", bool hasText = false) =>
        new(name, [.. Split(children, ';').Select(group => Split(group, ' '))], hasText, Split(required, ' '), Split(optional, ' '));

    private static string[] Split(string text, char separator) =>
        text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
