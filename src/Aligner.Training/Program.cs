using Aligner.Training;

switch (args)
{
    case ["fit", var folder]:
        FitCommand.Run(folder);
        break;
    case ["fit-omissions", var seeds, var gold]:
        OmissionFitCommand.Run(seeds, gold);
        break;
    case ["match", var folder]:
        MatchCommand.Run(folder);
        break;
    case ["paragraphs", var folder]:
        ParagraphsCommand.Run(folder);
        break;
    case ["teach", var folder]:
        TeachCommand.Run(folder);
        break;
    default:
        Console.Error.WriteLine(
            "fit GOLD, fit-omissions SEEDS GOLD, match GOLD, paragraphs GOLD or teach GOLD: see the README of this room");
        return 1;
}

return 0;
