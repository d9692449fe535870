using System.Text.RegularExpressions;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed.Remarks;

namespace Aligner.Quality.Checks;

/// <summary>Finds credits of subtitle makers and advertisements inside pairs. What both sides speak of is what is said.</summary>
internal sealed partial class CreditsCheck : SegmentCheck
{
    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        foreach (var side in (Side[])[Side.English, Side.Chinese])
        {
            var (text, other) = (segment.TextOf(side), segment.TextOf(side.Other()));
            if (text.Length == 0)
                continue;
            if (Credits.IsCredit(text) && !(Subject().IsMatch(other) && !Credits.IsCredit(other)))
            {
                yield return Observe(segment, $"the {Name(side)} seems to name who made the subtitles", TextMark.Whole(segment, side));
            }
            else if (Advertisement().Match(text) is { Success: true } match && !Invitation().IsMatch(other))
            {
                yield return Observe(segment, $"'{match.Value}' of the {Name(side)} seems to be an advertisement",
                    new TextMark(side, match.Index, match.Length));
            }
        }
    }

    [GeneratedRegex("字幕|翻译|翻譯|校对|校對|subtitle|caption|fansub|translat", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"关注(?:我们的?)?(?:微信)?公众号|關注(?:我們的?)?(?:微信)?公眾號|扫码(?:关注|领取|加群|进群)|掃碼(?:關注|領取|加群)|加(?:微信|QQ)群?[:：]?\s*[\w-]*|QQ群[:：]?\s*\d{5,}|微信号[:：]\s*\w+|更多(?:精彩|资源|資源)(?:内容|內容)?(?:尽在|盡在|请|請)|仅供学习交流|僅供學習交流|请勿用于商业|請勿用於商業|"
        + @"\badvertise your (?:product|brand)|\bbecome (?:a )?VIP member|\bremove all ads\b|\bdownloaded from\b.{0,40}\.\w{2,3}\b|\bofficial YIFY\b|\b(?:visit|go to|check out)\s+(?:www\.|https?://)[\w./-]+|(?:访问|訪問|登录|登錄|尽在|盡在)\s*(?:www\.|https?://)[\w./-]+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Advertisement();

    // The other side of what a speaker says to the audience.
    [GeneratedRegex("follow|subscrib|scan|account|wechat|group|advertis|study|commercial|关注|關注|订阅|訂閱|扫码|掃碼|公众号|公眾號|群|广告|廣告|会员|會員|www\\.|https?:", RegexOptions.IgnoreCase)]
    private static partial Regex Invitation();
}
