using System.Text;
using Aligner.Cli.Output;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Names from data as paths: harmless everywhere, and as they are where they are so.</summary>
public sealed class DocumentPathTests
{
    private const int Room = 240;

    /// <summary>What names that do harm are made of.</summary>
    private const string Alphabet = "/\\. :~abcCONnul1";

    [Theory]
    [InlineData("lesson-01")]
    [InlineData("a/b/第三课")]
    [InlineData(".hidden/x")]
    [InlineData("Mr. Tea 3. ")]
    [InlineData("console/comma.nul")]
    [InlineData("12:30 news, what? <1>")]
    [InlineData("-rf/~/$HOME/*")]
    public void A_harmless_name_stays_as_it_is(string name) => Assert.Equal(name, Path(name));

    [Theory]
    [InlineData("../x", "__/x")]
    [InlineData("a/../../../b", "a/__/__/__/b")]
    [InlineData("..", "__")]
    [InlineData("... .", "_____")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("//host/share", "host/share")]
    [InlineData("./a//b/.", "a/b")]
    [InlineData("", "_")]
    [InlineData("/", "_")]
    [InlineData("./", "_")]
    [InlineData("C:/x", "C_/x")]
    [InlineData("c:x", "c_x")]
    [InlineData("..\\..\\x", ".._.._x")]
    [InlineData("\\\\host\\x", "__host_x")]
    [InlineData("con", "_con")]
    [InlineData("a/NUL.txt", "a/_NUL.txt")]
    [InlineData("com1 .x", "_com1 .x")]
    [InlineData("LPT²", "_LPT²")]
    [InlineData("conin$", "_conin$")]
    [InlineData("a. /b", "a__/b")]
    [InlineData("a\0b\u001B[2J\r\n", "a_b_[2J__")]
    [InlineData("a\u202Egpj", "a_gpj")]
    [InlineData("\u200B\uFEFFa\u2028", "__a_")]
    [InlineData("a\u0085", "a_")]
    public void What_could_do_harm_is_taken_out(string name, string path) => Assert.Equal(path, Path(name));

    [Fact]
    public void Half_of_a_pair_is_no_character_of_a_name() => Assert.Equal("a_b", Path("a\uD800b"));

    [Theory]
    [InlineData("a", 300)]
    [InlineData("长", 100)]
    [InlineData("😀", 70)]
    public void A_long_name_is_cut_between_characters_and_has_the_hash_of_the_whole(string text, int times)
    {
        var long1 = string.Concat(Enumerable.Repeat(text, times));
        var (one, other) = (Path($"x/{long1}1"), Path($"x/{long1}2"));
        Assert.NotEqual(one, other);
        Assert.Matches("^x/(a+|长+|(😀)+)~[0-9a-f]{16}$", one);
        Assert.InRange(Encoding.UTF8.GetByteCount(one) - 2, Room - 4, Room);
        Assert.Matches("^(a+|长+|(😀)+)~[0-9a-f]{16}/x$", Path(long1 + "/x"));
    }

    [Fact]
    public void A_path_that_is_too_long_is_one_name()
    {
        var path = Path(string.Concat(Enumerable.Repeat("folder/", 1000)) + "x");
        Assert.Matches("^(folder_)+[a-z]*~[0-9a-f]{16}$", path);
        Assert.Equal(Room, path.Length);
    }

    [Fact]
    public void Nothing_leads_out_of_the_folder()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(30))
                .Select(_ => random.Next(3) == 0 ? (char)random.Next(0x10000) : Alphabet[random.Next(Alphabet.Length)]));
            var path = Path(name);
            Assert.Equal($"/out/{path}.csv", System.IO.Path.GetFullPath($"/out/{path}.csv"));
            Assert.DoesNotContain(path, char.IsControl);
            Assert.Equal(path, Path(path));
        }
    }

    private static string Path(string name) => DocumentPath.Of(name, Room, 4000);
}
