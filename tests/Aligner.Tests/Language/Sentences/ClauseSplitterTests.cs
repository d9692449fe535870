using Aligner.Language.Sentences;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Language.Sentences;

public sealed class ClauseSplitterTests
{
    [Theory]
    [InlineData("他来了，¦她走了；¦好：¦坏。", "full-width commas, semicolons and colons")]
    [InlineData("重中之重,¦这是:¦一。", "their ASCII forms in Chinese text")]
    [InlineData("新技术、新产品、新产业。", "the enumeration comma never")]
    [InlineData("红布——¦一只镯子。", "a Chinese dash")]
    [InlineData("牵住了 “牛鼻子,” ¦集中资源。", "closing quotes belong to the clause before")]
    [InlineData("“为什么？”¦他问。", "a stop inside the sentence")]
    [InlineData("《红，黑》很好看，¦真的。", "no cut inside brackets")]
    [InlineData("有1,000个，¦在10:30来。", "no cut inside numbers")]
    [InlineData("First, ¦second; ¦third: ¦fourth.", "English marks, their space with the clause before")]
    [InlineData("He left—¦she stayed – ¦well -- ¦good.", "dashes between words")]
    [InlineData("A well-known state-of-the-art tool.", "hyphens never")]
    [InlineData("See https://a.org:80/b, ¦or 1,000.5 of 3:4.", "no cut inside addresses and numbers")]
    [InlineData("\"Why?\" ¦he asked.", "the quotation and who spoke")]
    [InlineData("He came (tired, late), ¦but he came.", "brackets are part of their clause")]
    [InlineData("“，”好。", "a piece without a word is no clause")]
    [InlineData("Good, ", "nor is there one behind the last word")]
    public void Cuts_at(string pieces, string reason)
    {
        var text = Pieces.TextOf(pieces);
        var found = Pieces.Show(text, ClauseSplitter.Split(text));
        Assert.True(pieces == found, $"{reason}:\nexpected {pieces}\nfound    {found}");
    }

    [Fact]
    public void The_clauses_of_a_sentence_keep_their_places_in_the_text()
    {
        const string Text = "He left. First, second. Then, third.";
        Assert.Equal([new TextSpan(9, 7), new TextSpan(16, 8)], ClauseSplitter.Split(Text, new TextSpan(9, 15)));
    }
}
