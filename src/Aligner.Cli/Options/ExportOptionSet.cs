using System.CommandLine;
using Aligner.Cli.Configuration;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Formats.Anki;
using Aligner.Formats.JsonLines;
using Aligner.Formats.Subtitles;
using Aligner.Formats.Tmx;
using Aligner.Language.Scripts;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Options;

/// <summary>The options on how a corpus is written, the same for every command that writes one.</summary>
internal sealed class ExportOptionSet(ProjectSettings settings)
{
    private static readonly (string Name, Side Value)[] Sides = [("en", Side.English), ("zh", Side.Chinese)];
    private static readonly (string Name, JsonLayout Value)[] Layouts = [("flat", JsonLayout.Flat), ("hf", JsonLayout.HuggingFace)];

    private static readonly (string Name, TmxProfile Value)[] Profiles = [.. TmxProfile.All.Select(profile => (profile.Name, profile))];

    private static readonly (string Name, SubtitleLines Value)[] Lines =
        [("zh-en", SubtitleLines.ChineseAbove), ("en-zh", SubtitleLines.EnglishAbove), ("zh", SubtitleLines.Chinese),
            ("en", SubtitleLines.English)];

    private static readonly (string Name, ChineseScript? Value)[] Scripts =
        [("as-is", null), ("hans", ChineseScript.Simplified), ("hant", ChineseScript.Traditional), ("hant-tw", ChineseScript.Taiwan),
            ("hant-hk", ChineseScript.HongKong)];

    public IReadOnlyList<Option> All =>
        [Source, EnglishTag, ChineseTag, Profile, NoDoctype, Date, Excel, Layout, ShownLines, Media, Cards, Sandhi, Script];

    private Option<string> Source { get; } = Choice.Option("--source", Sides, "The source language of TMX; its side comes first.");

    private Option<string?> EnglishTag { get; } =
        Tag("--en-lang", "The language tag of the English side; en-US, or the one that was read, unless given.");

    private Option<string?> ChineseTag { get; } =
        Tag("--zh-lang", "The language tag of the Chinese side; zh-CN or zh-TW by the document's characters unless given.");

    private Option<string> Profile { get; } =
        Choice.Option("--tmx-profile", Profiles, "The program that TMX is for, where it needs something else than others.");

    private Option<bool> NoDoctype { get; } = new("--no-doctype") { Description = "Leave the document type declaration out of TMX." };

    private Option<DateTimeOffset?> Date { get; } = new("--date")
    {
        Description = "The date in TMX and of an Anki deck's notes, as 2026-05-01T12:00:00Z, or now; SOURCE_DATE_EPOCH, else none, unless "
            + "given.",
        HelpName = "time",
        CustomParser = TimeOption.Parse,
        DefaultValueFactory = TimeOption.FromEnvironment,
    };

    private Option<bool> Excel { get; } =
        new("--excel") { Description = "Write CSV for spreadsheets: byte order mark, CRLF, formulas disarmed." };

    private Option<string> Layout { get; } =
        Choice.Option("--layout", Layouts, "The layout of JSON lines: flat, or hf for Hugging Face datasets.");

    private Option<string?> Media { get; } = MediaOption.Make();

    private Option<string> ShownLines { get; } = Choice.Option("--subtitle-lines", Lines, "The languages of subtitles, the upper first.");

    private Option<CardKinds> Cards { get; } = CardsOption.Make();

    private Option<bool> Sandhi { get; } =
        new("--pinyin-sandhi") { Description = "Give 一 and 不 in pinyin the tones that they are spoken with: yí gè, bú shì." };

    private Option<string> Script { get; } =
        Choice.Option("--script", Scripts,
            "The characters that Chinese is written in: simplified, traditional, those of Taiwan with its words, those of Hong Kong.");

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
        Script = Choice.Value(Scripts, result.GetRequiredValue(Script)),
        Date = result.GetValue(Date),
        Tmx = new() { Profile = Choice.Value(Profiles, result.GetRequiredValue(Profile)), HasDoctype = !result.GetValue(NoDoctype) },
        Csv = new() { ForExcel = result.GetValue(Excel) },
        JsonLines = new() { Layout = Choice.Value(Layouts, result.GetRequiredValue(Layout)) },
        Subtitles = new() { Lines = Choice.Value(Lines, result.GetRequiredValue(ShownLines)) },
        Deck = result.GetValue(Cards) is var cards and not CardKinds.None ? new() { Cards = cards } : new(),
        Readings = new() { HasSandhi = result.GetValue(Sandhi) },
        Recording = result.GetValue(Media) is { } path ? new(path, Environment.CurrentDirectory) : null,
    };
}

/// <summary>What a deck asks: a list of names.</summary>
internal static class CardsOption
{
    private static readonly (string Name, CardKinds Value)[] Kinds =
        [("zh-en", CardKinds.ChineseToEnglish), ("en-zh", CardKinds.EnglishToChinese), ("terms", CardKinds.Terms), ("all", CardKinds.All)];

    public static Option<CardKinds> Make() => new("--cards")
    {
        Description = "What an Anki deck asks, joined by commas: zh-en, en-zh, terms; or all, which is the default.",
        HelpName = "names",
        CustomParser = result =>
        {
            var cards = CardKinds.None;
            foreach (var name in result.Tokens[0].Value.Split(','))
            {
                var kind = Kinds.FirstOrDefault(kind => kind.Name == name).Value;
                if (kind == CardKinds.None)
                    result.AddError($"'{name}' is not a value of --cards{Nearest.Choices(name, Kinds.Select(known => known.Name))}");
                cards |= kind;
            }

            return cards;
        },
    };
}

/// <summary>The recording that a page plays, or that a deck's clips are cut from.</summary>
internal static class MediaOption
{
    public static Option<string?> Make()
    {
        var option = new Option<string?>("--media")
        {
            Description = "The recording that an html page plays, its path as seen from the page, or that an Anki deck's clips are cut "
                + "from (by ffmpeg); {name} stands for the document's name.",
            HelpName = "path",
        };
        option.Validators.Add(result =>
        {
            if (Error(result.GetValueOrDefault<string?>() ?? "") is { } error)
                result.AddError(error);
        });
        return option;
    }

    /// <summary>Why it cannot be a recording beside a page; null where it can.</summary>
    private static string? Error(string path)
    {
        if (path.Length == 0 || path.EndsWith('/'))
            return $"'{path}' is not a file; --media takes the path of a recording";
        return path.Contains("://", StringComparison.Ordinal)
            ? $"'{path}' is on a network, which is not used; --media takes the path of a file" : null;
    }
}
