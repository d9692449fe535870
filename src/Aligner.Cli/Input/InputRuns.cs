namespace Aligner.Cli.Input;

/// <summary>Inputs of one kind in a row are read together, so that the two files of a pair find each other.</summary>
internal static class InputRuns
{
    public static IEnumerable<(bool AreSources, List<string> Inputs)> Of(IEnumerable<string> inputs, Func<string, bool> isSource)
    {
        var run = new List<string>();
        var areSources = false;
        foreach (var input in inputs)
        {
            var isNow = isSource(input);
            if (run.Count > 0 && isNow != areSources)
            {
                yield return (areSources, run);
                run = [];
            }

            areSources = isNow;
            run.Add(input);
        }

        yield return (areSources, run);
    }
}
