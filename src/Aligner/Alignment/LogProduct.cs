namespace Aligner.Alignment;

/// <summary>A sum of logarithms, kept as a product so that one logarithm serves many terms.</summary>
internal struct LogProduct
{
    // Far enough below the largest double that the next factor cannot overflow it.
    private const double Full = 1e200;

    private double _product = 1;
    private double _sum;

    public LogProduct()
    {
    }

    public readonly float Sum => _product == 1 ? (float)_sum : (float)(_sum + Math.Log(_product));

    public void Multiply(float factor)
    {
        _product *= factor;
        if (_product < Full)
            return;
        _sum += Math.Log(_product);
        _product = 1;
    }
}
