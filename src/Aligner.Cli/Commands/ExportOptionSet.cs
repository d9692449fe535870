using System.CommandLine;
using Aligner.Cli.Configuration;
using Aligner.Corpus;
using Aligner.Exchange;
using Aligner.Exchange.Anki;
using Aligner.Exchange.Subtitles;
using Aligner.Exchange.Tmx;
using Aligner.Language;
using Aligner.Language.Scripts;

namespace Aligner.Cli.Commands;

/// <summary>The options on how a corpus is written, the same for every command that writes one.</summary>
internal sealed class ExportOptionSet(ProjectSettings settings)
{
    private static readonly (string Name, Side Value)[] Sides = [("en", Side.English), ("zh", Side.Chinese)];
    private static readonly (string Name, JsonLayout Value)[] Layouts = [("flat", JsonLayout.Flat), ("hf", JsonLayout.HuggingFace)];

    private static readonly (string Name, TmxProfile Value)[] Profiles = [.. TmxProfile.All.Select(profile => (profile.Name, profile))];

    private static readonly (string Name, SubtitleLines Value)[] Lines =
        [("zh-en", SubtitleLines.ChineseAbove), ("en-zh", SubtitleLines.EnglishAbove), ("zh", SubtitleLines.Chinese), ("en", SubtitleLines.English)];

    private static readonly (string Name, ChineseScript? Value)[] Scripts =
        [("as-is", null), ("hans", ChineseScript.Simplified), ("hant", ChineseScript.Traditional), ("hant-tw", ChineseScript.Taiwan), ("hant-hk", ChineseScript.HongKong)];

    public IReadOnlyList<Option> All => [Source, EnglishTag, ChineseTag, Profile, NoDoctype, Date, Excel, Layout, ShownLines, Media, Cards, Sandhi, Script];

    private Option<string> Source { get; } = Choice.Option("--source", Sides, "The source language of TMX; its side comes first.");

    private Option<string?> EnglishTag { get; } = Tag("--en-lang", "The language tag of the English side; en-US, or the one that was read, unless given.");

    private Option<string?> ChineseTag { get; } = Tag("--zh-lang", "The language tag of the Chinese side; zh-CN or zh-TW by the document's characters unless given.");

    private Option<string> Profile { get; } = Choice.Option("--tmx-profile", Profiles, "The program that TMX is for, where it needs something else than others.");

    private Option<bool> NoDoctype { get; } = new("--no-doctype") { Description = "Leave the document type declaration out of TMX." };

    private Option<DateTimeOffset?> Date { get; } = new("--date")
    {
        Description = "The date in TMX and of an Anki deck's notes, as 2026-05-01T12:00:00Z, or now; SOURCE_DATE_EPOCH, else none, unless given.",
        HelpName = "time",
        CustomParser = TimeOption.Parse,
        DefaultValueFactory = TimeOption.FromEnvironment,
    };

    private Option<bool> Excel { get; } = new("--excel") { Description = "Write CSV for spreadsheets: byte order mark, CRLF, formulas disarmed." };

    private Option<string> Layout { get; } = Choice.Option("--layout", Layouts, "The layout of JSON lines: flat, or hf for Hugging Face datasets.");

    private Option<string?> Media { get; } = MediaOption.Make();

    private Option<string> ShownLines { get; } = Choice.Option("--subtitle-lines", Lines, "The languages of subtitles, the upper first.");

    private Option<CardKinds> Cards { get; } = CardsOption.Make();

    private Option<bool> Sandhi { get; } = new("--pinyin-sandhi") { Description = "Give 一 and 不 in pinyin the tones that they are spoken with: yí gè, bú shì." };

    private Option<string> Script { get; } = Choice.Option("--script", Scripts, "The characters that Chinese is written in: simplified, traditional, those of Taiwan with its words, those of Hong Kong.");

    private static Option<string?> Tag(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "tag" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !LanguageTags.IsTag(token.Value))
                result.AddError($"'{token.Value}' is not a language tag; {name} takes one such as en-GB or zh-TW");
        });
        return option;
    }

    /// <summary>What the project's settings change in what is written.</summary>
    public IEnumerable<string?> EffectsOfSettings(ParseResult result) =>
    [
        SettingsLine.OfOption(EnglishTag.Name, settings.EnglishTag, result.GetValue(EnglishTag) is not null),
        SettingsLine.OfOption(ChineseTag.Name, settings.ChineseTag, result.GetValue(ChineseTag) is not null),
    ];

    public ExportOptions Read(ParseResult result) => ExportOptions.Default with
    {
        Source = Choice.Value(Sides, result.GetRequiredValue(Source)),
        EnglishTag = result.GetValue(EnglishTag) ?? settings.EnglishTag,
        ChineseTag = result.GetValue(ChineseTag) ?? settings.ChineseTag,
        TmxProfile = Choice.Value(Profiles, result.GetRequiredValue(Profile)),
        HasDoctype = !result.GetValue(NoDoctype),
        Date = result.GetValue(Date),
        ForExcel = result.GetValue(Excel),
        Media = result.GetValue(Media),
        MediaFolder = Environment.CurrentDirectory,
        JsonLayout = Choice.Value(Layouts, result.GetRequiredValue(Layout)),
        Cards = result.GetValue(Cards),
        Script = Choice.Value(Scripts, result.GetRequiredValue(Script)),
        HasSandhi = result.GetValue(Sandhi),
        SubtitleLines = Choice.Value(Lines, result.GetRequiredValue(ShownLines)),
    };
}
