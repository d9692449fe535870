using Aligner.Cli.Display;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class HelpColumnsTests
{
    private static readonly (string, string)[] Rows = [("--to <tmx,csv>", "The formats to write."), ("-q", "")];

    [Theory]
    [InlineData(int.MaxValue, "  --to <tmx,csv>  The formats to write.\n  -q\n")]
    [InlineData(39, "  --to <tmx,csv>  The formats to write.\n  -q\n")]
    [InlineData(38, "  --to <tmx,csv>  The formats to\n                  write.\n  -q\n")]
    [InlineData(24, "  --to       The formats\n  <tmx,csv>  to write.\n  -q\n")]
    [InlineData(1, "  -  T\n  -  h\n  t  e\n  o  f\n  <  o\n  t  r\n  m  m\n  x  a\n  ,  t\n  c  s\n  s  t\n  v  o\n  >  w\n     r\n     i\n     t\n     e\n     .\n  -\n  q\n")]
    public void Text_is_broken_where_the_terminal_ends(int width, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new HelpColumns(output, width).WriteRows(Rows);
        Assert.Equal(expected, output.ToString());
    }
}
