using System.CommandLine;
using Aligner.Exchange;
using Aligner.Exchange.Anki;

namespace Aligner.Cli.Commands;

/// <summary>What a deck asks: a list of names.</summary>
internal static class CardsOption
{
    private static readonly (string Name, CardKinds Value)[] Kinds =
        [("zh-en", CardKinds.ChineseToEnglish), ("en-zh", CardKinds.EnglishToChinese), ("terms", CardKinds.Terms)];

    public static Option<CardKinds> Make() => new("--cards")
    {
        Description = "What an Anki deck asks, joined by commas: zh-en, en-zh, terms; all unless given.",
        HelpName = "names",
        DefaultValueFactory = _ => ExportOptions.Default.Cards,
        CustomParser = result =>
        {
            var cards = CardKinds.None;
            foreach (var name in result.Tokens[0].Value.Split(','))
            {
                var kind = Kinds.FirstOrDefault(kind => kind.Name == name).Value;
                if (kind == CardKinds.None)
                    result.AddError($"'{name}' is not a value of --cards; choose from {string.Join(", ", Kinds.Select(known => known.Name))}");
                cards |= kind;
            }

            return cards;
        },
    };
}
