using System.Globalization;
using System.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>JSON in the shapes in which recognisers, meeting programs and chats write it.</summary>
public sealed class JsonServiceTests
{
    public static TheoryData<string, string> OneLanguage { get; } = new()
    {
        { "Tencent", """{"Response":{"Data":{"Result":"[0:5.2,0:9.3] The tide","ResultDetail":[{"FinalSentence":"The tide is out.","SliceSentence":"The tide is out","StartMs":5200,"EndMs":9300,"SpeakerId":1,"Words":[{"Word":"The","OffsetStartMs":0}]},{"FinalSentence":"We can walk.","SliceSentence":"We can walk","StartMs":12400,"EndMs":15400,"SpeakerId":2}]}}}""" },
        { "Azure batch", """{"source":"https://a.example/b.wav","timestamp":"2026-03-01T10:00:00Z","combinedRecognizedPhrases":[{"lexical":"the tide","display":"The tide is out. We can walk."}],"recognizedPhrases":[{"speaker":1,"offset":"PT5.2S","duration":"PT4.1S","offsetInTicks":52000000,"nBest":[{"lexical":"the tide is out","display":"The tide is out."}]},{"speaker":2,"offset":"PT12.4S","duration":"PT3S","nBest":[{"lexical":"we can walk","display":"We can walk."}]}]}""" },
        { "Azure lines", """{"RecognitionStatus":"Success","Offset":52000000,"Duration":41000000,"DisplayText":"The tide is out.","Speaker":1}"""
            + "\n" + """{"RecognitionStatus":"Success","Offset":124000000,"Duration":30000000,"DisplayText":"We can walk.","Speaker":2}""" },
        { "AWS", """{"results":{"transcripts":[{"transcript":"The tide is out. We can walk."}],"items":[{"start_time":"5.2","end_time":"7.1","speaker_label":"1","alternatives":[{"content":"The"}],"type":"pronunciation"},{"start_time":"7.2","end_time":"9.3","speaker_label":"1","alternatives":[{"content":"tide is out"}],"type":"pronunciation"},{"alternatives":[{"content":"."}],"type":"punctuation"},{"start_time":"12.4","end_time":"15.4","speaker_label":"2","alternatives":[{"content":"We can walk"}],"type":"pronunciation"},{"alternatives":[{"content":"."}],"type":"punctuation"}]}}""" },
        { "iFlytek", """{"content":{"orderResult":"{\"lattice\":[{\"json_1best\":\"{\\\"st\\\":{\\\"bg\\\":\\\"5200\\\",\\\"ed\\\":\\\"9300\\\",\\\"rl\\\":\\\"1\\\",\\\"rt\\\":[{\\\"ws\\\":[{\\\"cw\\\":[{\\\"w\\\":\\\"The tide\\\"}],\\\"wb\\\":1},{\\\"cw\\\":[{\\\"w\\\":\\\" is out.\\\"}],\\\"wb\\\":9}]}]}}\"},{\"json_1best\":\"{\\\"st\\\":{\\\"bg\\\":\\\"12400\\\",\\\"ed\\\":\\\"15400\\\",\\\"rl\\\":\\\"2\\\",\\\"rt\\\":[{\\\"ws\\\":[{\\\"cw\\\":[{\\\"w\\\":\\\"We can\\\"}]},{\\\"cw\\\":[{\\\"w\\\":\\\" walk.\\\"}]}]}]}}\"}]}"}}""" },
        { "iFlytek, first version", """{"ok":0,"data":"[{\"bg\":\"5200\",\"ed\":\"9300\",\"onebest\":\"The tide is out.\",\"speaker\":\"1\"},{\"bg\":\"12400\",\"ed\":\"15400\",\"onebest\":\"We can walk.\",\"speaker\":\"2\"}]"}""" },
        { "Tingwu", """{"Transcription":{"Paragraphs":[{"ParagraphId":"a","SpeakerId":"1","Words":[{"SentenceId":1,"Start":5200,"End":7000,"Text":"The tide "},{"SentenceId":1,"Start":7000,"End":9300,"Text":"is out."}]},{"ParagraphId":"b","SpeakerId":"2","Words":[{"SentenceId":2,"Start":12400,"End":15400,"Text":"We can walk."}]}]}}""" },
        { "Deepgram", """{"results":{"channels":[{"alternatives":[{"transcript":"The tide is out. We can walk.","words":[{"word":"the","punctuated_word":"The","start":5.2,"end":7,"speaker":1},{"word":"out","punctuated_word":"tide is out.","start":7,"end":9.3,"speaker":1},{"word":"we","punctuated_word":"We can walk.","start":12.4,"end":15.4,"speaker":2}]}]}],"utterances":[{"start":5.2,"end":9.3,"transcript":"The tide is out.","speaker":1},{"start":12.4,"end":15.4,"transcript":"We can walk.","speaker":2}]}}""" },
        { "AssemblyAI", """{"text":"The tide is out. We can walk.","words":[{"text":"The","start":5200,"end":9300,"speaker":"1"},{"text":"tide is out.","start":7000,"end":9300,"speaker":"1"},{"text":"We can walk.","start":12400,"end":15400,"speaker":"2"}],"utterances":null}""" },
        { "Rev", """{"monologues":[{"speaker":1,"elements":[{"type":"text","value":"The","ts":5.2,"end_ts":7},{"type":"punct","value":" "},{"type":"text","value":"tide is out","ts":7,"end_ts":9.3},{"type":"punct","value":"."}]},{"speaker":2,"elements":[{"type":"text","value":"We can walk","ts":12.4,"end_ts":15.4},{"type":"punct","value":"."}]}]}""" },
        { "Zoom", """{"timeline":[{"ts":"00:00:05.200","end_ts":"00:00:09.300","users":[{"username":"1","user_id":"77"}],"text":"The tide is out."},{"ts":"00:00:12.400","end_ts":"00:00:15.400","users":[{"username":"2","user_id":"78"}],"text":"We can walk."}]}""" },
        { "Teams", """{"entries":[{"startOffset":"00:00:05.2000000","endOffset":"00:00:09.3000000","speakerId":"a@b","speakerDisplayName":"1","text":"The tide is out."},{"startOffset":"00:00:12.4000000","endOffset":"00:00:15.4000000","speakerId":"c@d","speakerDisplayName":"2","text":"We can walk."}]}""" },
    };

    public static TheoryData<string, string> BothLanguages { get; } = new()
    {
        { "an object for the texts", """[{"start":5.2,"speaker":"Ann","text":{"en":"The tide is out.","zh":"退潮了。"}},{"start":12.4,"speaker":"Bo","text":{"en":"We can walk.","zh":"我们可以走过去。"}}]""" },
        { "an object for the languages", """[{"start":5.2,"speaker":"Ann","languages":{"en-US":"The tide is out.","zh-CN":"退潮了。"}},{"start":12.4,"speaker":"Bo","languages":{"en-US":"We can walk.","zh-CN":"我们可以走过去。"}}]""" },
        { "an object for the times", """{"cues":[{"time":{"start":5.2,"end":9},"speaker":"Ann","en":"The tide is out.","zh":"退潮了。"},{"time":{"start":12.4,"end":15},"speaker":"Bo","en":"We can walk.","zh":"我们可以走过去。"}]}""" },
        { "an object for the speaker", """[{"start":5.2,"speaker":{"id":7,"name":"Ann"},"en":"The tide is out.","zh":"退潮了。"},{"start":12.4,"speaker":{"id":8,"name":"Bo"},"en":"We can walk.","zh":"我们可以走过去。"}]""" },
        { "a list of translations", """[{"start":5.2,"speaker":"Ann","text":"The tide is out.","translations":[{"lang":"zh","text":"退潮了。"}]},{"start":12.4,"speaker":"Bo","text":"We can walk.","translations":[{"lang":"zh","text":"我们可以走过去。"}]}]""" },
        { "numbers for names", """{"1":{"start":5.2,"who":"Ann","en":"The tide is out.","zh":"退潮了。"},"2":{"start":12.4,"who":"Bo","en":"We can walk.","zh":"我们可以走过去。"}}""" },
        { "a range and a list of lines", """{"items":[{"range":[5.2,9],"who":"Ann","text":["The tide is out.","退潮了。"]},{"range":[12.4,15],"who":"Bo","text":["We can walk.","我们可以走过去。"]}]}""" },
        { "Telegram", """{"name":"The shore","messages":[{"type":"message","date":"2026-03-01T00:00:05.2","from":"Ann","from_id":"u1","text":["The ",{"type":"bold","text":"tide"}," is out.\n退潮了。"],"text_entities":[{"type":"plain","text":"The "}]},{"type":"message","date":"2026-03-01T00:00:12.4","from":"Bo","from_id":"u2","text":"We can walk.\n我们可以走过去。","text_entities":[]}]}""" },
        { "YAML", "- speaker: Ann\n  time: '0:05.2'\n  en: The tide is out.\n  zh: 退潮了。\n- speaker: Bo\n  time: '0:12.4'\n  en: >-\n    We can\n    walk.\n  zh: \"我们可以走过去。\"\n" },
        { "YAML, nested", "title: The shore\ncues:\n  - start: 5.2\n    speaker: Ann\n    text:\n      en: The tide is out.\n      zh: 退潮了。\n  - start: 12.4\n    speaker: Bo\n    text:\n      en: We can walk.\n      zh: 我们可以走过去。\n" },
    };

    [Theory]
    [MemberData(nameof(OneLanguage))]
    public void A_recogniser_gives_its_sentences_once_with_times_and_speakers(string service, string json)
    {
        var transcript = Read(json);
        Assert.True(transcript.Cues.Length == 2, service);
        Assert.Equal(["5.2-9.3 1: The tide is out.", "12.4-15.4 2: We can walk."], transcript.Cues.Select(cue => string.Create(
            CultureInfo.InvariantCulture,
            $"{cue.Times!.Value.Start.TotalSeconds}-{cue.Times.Value.End!.Value.TotalSeconds} {cue.Speaker}: {cue.English.Text}")));
    }

    [Theory]
    [MemberData(nameof(BothLanguages))]
    public void Nested_languages_keep_their_times_and_speakers(string kind, string json)
    {
        var transcript = Read(json);
        Assert.True(transcript.Cues.Length == 2, kind);
        Assert.Empty(transcript.Problems);
        Assert.Equal(["5.2 Ann: The tide is out. | 退潮了。", "12.4 Bo: We can walk. | 我们可以走过去。"], transcript.Cues.Select(
            cue => string.Create(CultureInfo.InvariantCulture,
                $"{cue.Times!.Value.Start.TotalSeconds} {cue.Speaker}: {cue.English.Text} | {cue.Chinese.Text}")));
    }

    [Fact]
    public void Google_says_when_a_result_ends_and_its_words_when_it_begins()
    {
        var transcript = Read("""{"results":[{"alternatives":[{"transcript":"The tide is out.","words":[{"startTime":"1.200s","endTime":"3s","word":"The"}]},{"transcript":"The tied."}],"resultEndTime":"3.2s"},{"alternatives":[{"transcript":"We can walk."}],"resultEndTime":"6.500s"}]}""");
        Assert.Equal(["1.2-3", "3.2-6.5"], transcript.Cues.Select(cue => string.Create(CultureInfo.InvariantCulture,
            $"{cue.Times!.Value.Start.TotalSeconds}-{cue.Times.Value.End!.Value.TotalSeconds}")));
        Assert.Equal(["The tide is out.", "We can walk."], transcript.Cues.Select(cue => cue.English.Text));
    }

    [Fact]
    public void A_chat_in_seconds_since_1970_begins_at_its_first_message()
    {
        var transcript = Read("""[{"type":"message","user":"U1","ts":"1772359205.2","text":"The tide is out.\n退潮了。","user_profile":{"real_name":"Ann"}},{"type":"message","user":"U2","ts":"1772359212.4","text":"We can walk.\n我们可以走过去。","user_profile":{"real_name":"Bo"}}]""");
        Assert.Equal([0, 7.2], transcript.Cues.Select(cue => cue.Times!.Value.Start.TotalSeconds));
        Assert.Equal(["Ann", "Bo"], transcript.Cues.Select(cue => cue.Speaker));
    }

    [Fact]
    public void YAML_that_is_nested_without_end_is_no_list_of_cues() => Assert.NotEqual("json",
        Read("- a: b\n" + string.Concat(Enumerable.Range(1, 3_000).Select(depth => new string(' ', depth) + "a:\n"))).Format);

    private static Transcript Read(string json)
    {
        var result = TranscriptReader.Read("a", "a", Encoding.UTF8.GetBytes(json));
        Assert.Null(result.Problem);
        return result.Transcript!;
    }
}
