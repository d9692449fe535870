using Aligner.Alignment.Tokens;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Alignment;

public sealed class TokenPlacesTests
{
    [Fact]
    public void Places_are_kept_however_long_and_far_they_are()
    {
        TextSpan[] spans =
        [
            new(0, 1), new(0, 0), new(7, 1022), new(7, 1023), new(1 << 20, 1022), new((1 << 20) + 1, 5), new(90_000_000, 70_000),
        ];
        var places = new TokenPlaces(0);
        foreach (var span in spans)
            places.Add(span);
        places.Trim();
        Assert.Equal(spans, Enumerable.Range(0, places.Count).Select(token => places[token]));
    }

    [Fact]
    public void Middles_are_those_of_the_places()
    {
        var places = new TokenPlaces(1);
        places.Add(new TextSpan(3, 3));
        places.Add(new TextSpan(10, 2000));
        places.Add(new TextSpan(20, 2));
        var middles = new float[2];
        places.FindMiddles(1, 100, 0.5f, middles);
        Assert.Equal([(10 + 1000 + 100) * 0.5f, (20 + 1 + 100) * 0.5f], middles);
    }
}
