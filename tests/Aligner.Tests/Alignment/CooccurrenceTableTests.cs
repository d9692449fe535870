using Aligner.Alignment.Scoring;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Alignment;

/// <summary>A name that the lexicon lacks is linked where enough other pairs have it on both sides.</summary>
public sealed class CooccurrenceTableTests
{
    private static readonly (string English, string Chinese)[] Pairs =
    [
        ("Grumblewick sold tea.", "咕噜卖茶。"),
        ("Nobody saw Grumblewick.", "没有人看见咕噜。"),
        ("The ferry left.", "渡船开走了。"),
        ("Grumblewick slept.", "咕噜睡了。"),
        ("It rained.", "下雨了。"),
        ("The old bridge was closed.", "旧桥关闭了。"),
        ("Rice grows here.", "这里种稻子。"),
        ("Grumblewick laughed.", "咕噜笑了。"),
        ("The children sang.", "孩子们唱歌。"),
        ("Snow fell at night.", "夜里下雪。"),
        ("Her brother left.", "她哥哥走了。"),
        ("Tea is dear.", "茶很贵。"),
        ("The dog barked.", "狗叫了。"),
        ("We ate fish.", "我们吃鱼。"),
        ("The river froze.", "河冻住了。"),
        ("He mended nets.", "他补网。"),
    ];

    [Fact]
    public void What_stands_together_in_other_pairs_is_linked() => Assert.InRange(Lift(Pairs, "Grumblewick", "咕噜"), 20, 60);

    [Fact]
    public void The_pair_itself_and_one_more_tell_nothing() => Assert.Equal(0, Lift(Pairs[..3], "Grumblewick", "咕噜"));

    [Fact]
    public void What_stands_in_every_pair_is_no_partner()
    {
        (string, string)[] all = [.. Pairs.Select(pair => (pair.English + " Quendar.", pair.Chinese))];
        Assert.Equal(0, Lift(all, "Quendar", "咕噜"));
    }

    private static float Lift((string English, string Chinese)[] pairs, string english, string chinese)
    {
        var text = BilingualText.Prepare([.. pairs.Select(pair => pair.English)], [.. pairs.Select(pair => pair.Chinese)],
            BilingualLexicon.Default);
        return new CooccurrenceTable(text.English, text.Chinese).Of(TypeOf(text.English, english), TypeOf(text.Chinese, chinese));
    }

    private static int TypeOf(TokenizedText side, string word)
    {
        var token = Enumerable.Range(0, side.FirstToken(side.Sentences.Count)).First(i => TextOf(side, i) == word);
        return side.TokenTypes[token];
    }

    private static string TextOf(TokenizedText side, int token)
    {
        var sentence = Enumerable.Range(0, side.Sentences.Count).Last(i => side.FirstToken(i) <= token);
        return side.Sentences[sentence].Substring(side.Tokens[token].Start, side.Tokens[token].Length);
    }
}
