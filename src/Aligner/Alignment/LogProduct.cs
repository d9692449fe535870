namespace Aligner.Alignment;

/// <summary>A sum of logarithms, kept as a product so that one logarithm serves many terms.</summary>
internal struct LogProduct
{
    // Far enough below the largest double that neither the next factor nor another product can overflow it.
    private const double Full = 1e150;

    private double _product = 1;
    private double _sum;

    public LogProduct()
    {
    }

    /// <summary>How many factors there are beside ones.</summary>
    public int Count { get; private set; }

    public readonly float Sum => _product == 1 ? (float)_sum : (float)(_sum + Math.Log(_product));

    public void Multiply(float factor)
    {
        // Whether a factor counts is as good as random: it is added, not branched on.
        Count += factor != 1 ? 1 : 0;
        _product *= factor;
        if (_product >= Full)
            Fold();
    }

    public void Multiply(LogProduct other)
    {
        Count += other.Count;
        _sum += other._sum;
        _product *= other._product;
        if (_product >= Full)
            Fold();
    }

    private void Fold()
    {
        _sum += Math.Log(_product);
        _product = 1;
    }
}
