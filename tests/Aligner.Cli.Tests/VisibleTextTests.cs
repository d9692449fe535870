using Aligner.Cli.Running;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("\0\a\b\u001b[31m\u007f", @"\x00\x07\x08\x1B[31m\x7F")]
    [InlineData("a\nb\r\tc", @"a\nb\r\tc")]
    [InlineData("\u0085\u009b\u00ad", @"\x85\x9B\xAD")]
    [InlineData("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
        @"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C")]
    [InlineData("\u200b\u200c\u200d\u2060\ufeff\u034f\u3164\u180e", @"\u200B\u200C\u200D\u2060\uFEFF\u034F\u3164\u180E")]
    [InlineData("\u2028\u2029", @"\u2028\u2029")]
    [InlineData("\U000E0001\U000E0041\U000E0fff", @"\U000E0001\U000E0041\U000E0FFF")]
    public void What_a_terminal_obeys_or_hides_is_an_escape(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    /// <summary>In itself no constant of an attribute, which is UTF-8.</summary>
    [Fact]
    public void So_is_half_a_character() => Assert.Equal(@"\uD83D茶\uDC80", VisibleText.Of("\ud83d茶\udc80"));

    [Theory]
    [InlineData("It’s “tea” — 茶。（普洱）… 😀 é ñ e\u0301 \u00a0 \u3000 \ufffd")]
    [InlineData("C:\\n\\x1B")]
    [InlineData("葛\U000E0100城 ☕\ufe0f")]
    public void What_people_write_stays(string text) => Assert.Same(text, VisibleText.Of(text));

    [Fact]
    public void Lines_and_tabs_stay_where_they_are_kept() =>
        Assert.Equal("a\tb\n\\r\\x1B", VisibleText.Of("a\tb\n\r\u001b", keepsLines: true));

    [Fact]
    public void A_terminal_shows_what_is_cut_anywhere_as_it_shows_the_whole()
    {
        var bytes = "茶\u202e😀\r\n\r\u001b[2J\t\u009b\r"u8.ToArray();
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            using var shown = new MemoryStream();
            using var terminal = new TerminalStream(shown);
            terminal.Write(bytes.AsSpan(0, cut));
            terminal.Write(bytes.AsSpan(cut));
            terminal.Flush();
            Assert.Equal("茶\\u202E😀\n\\r\\x1B[2J\t\\x9B\\r", System.Text.Encoding.UTF8.GetString(shown.ToArray()));
        }
    }
}
