using System.Text;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Tables;

namespace Aligner.Transcripts.Documents;

/// <summary>
/// YAML that is a list of cues, as people and programs write it: block lists and mappings, plain, quoted, literal and folded texts. It
/// becomes JSON, line by line, and is read as such.
/// </summary>
internal sealed partial class YamlText
{
    private const int FewestCues = 2;
    private readonly List<Line> _lines;
    private int _at;
    private int _depth;
    private bool _isWrong;

    private YamlText(List<Line> lines) => _lines = lines;

    private sealed record Line(int Number, int Indent, string Text);

    /// <summary>A text, a list of nodes, or nodes by name, and the line that it begins on.</summary>
    private sealed record Node(int Line, string? Text, List<(string? Name, Node Value)> Children, bool IsList);

    /// <summary>The JSON, with everything on the line where it was; null where the text is no such list.</summary>
    public static string? ToJson(string text)
    {
        if (!ItemPattern().IsMatch(text[..Math.Min(text.Length, 2_000)]))
            return null;
        var yaml = new YamlText([.. Lines(text)]);
        if (yaml._lines.Count == 0)
            return null;
        var root = yaml.Block(yaml._lines[0].Indent);
        if (yaml._isWrong || yaml._at < yaml._lines.Count || !HasCues(root))
            return null;
        var json = new StringBuilder();
        var line = 1;
        Write(root, json, ref line);
        return json.Append('\n').ToString();
    }

    private static IEnumerable<Line> Lines(string text)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            var bare = line.TrimStart(' ');
            if (bare.Length > 0 && bare[0] != '#' && bare is not ("---" or "..."))
                yield return new Line(number, line.Length - bare.Length, bare);
        }
    }

    /// <summary>Whether a list of mappings holds texts.</summary>
    private static bool HasCues(Node node) =>
        (node.IsList && node.Children.Count(child => child.Value.Children.Exists(member => IsText(member.Name))) >= FewestCues)
        || node.Children.Exists(child => HasCues(child.Value));

    private static bool IsText(string? name) =>
        name is not null && ColumnNames.Of(name) is ColumnKind.Text or ColumnKind.English or ColumnKind.Chinese;

    private Node Block(int indent)
    {
        _depth++;
        _isWrong |= _depth > Nesting.Most;
        var node = _isWrong ? new Node(_lines[_at].Number, "", [], IsList: false)
            : IsItem(_lines[_at].Text) ? List(indent) : Mapping(indent);
        _depth--;
        return node;
    }

    private static bool IsItem(string text) => text is ['-'] or ['-', ' ', ..];

    private Node List(int indent)
    {
        var list = new Node(_lines[_at].Number, null, [], IsList: true);
        while (!_isWrong && _at < _lines.Count && _lines[_at].Indent == indent && IsItem(_lines[_at].Text))
        {
            var line = _lines[_at];
            var rest = line.Text[1..].TrimStart();
            var inner = indent + line.Text.Length - rest.Length;
            _lines[_at] = line with { Indent = inner, Text = rest };
            list.Children.Add((null, KeyPattern().IsMatch(rest) ? Mapping(inner) : Scalar(line.Number, rest, indent)));
        }
        return list;
    }

    private Node Mapping(int indent)
    {
        var mapping = new Node(_lines[_at].Number, null, [], IsList: false);
        while (_at < _lines.Count && _lines[_at].Indent == indent && !_isWrong)
        {
            var line = _lines[_at];
            if (KeyPattern().Match(line.Text) is not { Success: true } key)
            {
                _isWrong = true;
                break;
            }
            mapping.Children.Add((key.Groups["key"].Value, Value(line, key.Groups["value"].Value.Trim(), indent)));
        }
        return mapping;
    }

    private Node Value(Line line, string value, int indent)
    {
        if (value.Length > 0 || _at + 1 >= _lines.Count)
            return Scalar(line.Number, value, indent);
        var next = _lines[_at + 1];
        if (next.Indent > indent || (next.Indent == indent && IsItem(next.Text)))
        {
            _at++;
            return Block(next.Indent);
        }
        return Scalar(line.Number, value, indent);
    }

    /// <summary>A text on the line, and on those below that are further in.</summary>
    private Node Scalar(int number, string value, int indent)
    {
        var parts = new List<string>();
        var isLiteral = value is ['|', ..];
        if (!BlockPattern().IsMatch(value) && value.Length > 0)
            parts.Add(value);
        for (_at++; _at < _lines.Count && _lines[_at].Indent > indent; _at++)
            parts.Add(_lines[_at].Text);
        return new Node(number, Unquoted(string.Join(isLiteral ? "\n" : " ", parts)), [], IsList: false);
    }

    private static string Unquoted(string text) => text switch
    {
        ['"', .. var inner, '"'] => inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal),
        ['\'', .. var inner, '\''] => inner.Replace("''", "'", StringComparison.Ordinal),
        _ => text,
    };

    private static void Write(Node node, StringBuilder json, ref int line)
    {
        for (; line < node.Line; line++)
            json.Append('\n');
        if (node.Text is { } text)
        {
            WriteText(text, json);
            return;
        }
        json.Append(node.IsList ? '[' : '{');
        for (var i = 0; i < node.Children.Count; i++)
        {
            var (name, value) = node.Children[i];
            json.Append(i > 0 ? "," : "");
            for (; line < value.Line && name is null; line++)
                json.Append('\n');
            if (name is not null)
            {
                WriteText(name, json);
                json.Append(':');
            }
            Write(value, json, ref line);
        }
        json.Append(node.IsList ? ']' : '}');
    }

    /// <summary>A number is a string too: times are read of either.</summary>
    private static void WriteText(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var c in text)
            json.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", < ' ' => " ", _ => c.ToString() });
        json.Append('"');
    }

    [GeneratedRegex(@"^ *- +[\w""']", RegexOptions.Multiline)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^(?<quote>[""']?)(?<key>[\w][\w .-]{0,40})\k<quote>\s*:(?:\s+(?<value>.*))?$")]
    private static partial Regex KeyPattern();

    [GeneratedRegex("^[|>][+-]?[0-9]?$")]
    private static partial Regex BlockPattern();
}
