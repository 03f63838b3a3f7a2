using System.Globalization;

namespace Backprop;

public sealed partial class Curvature
{
    /// <summary>Products after which power iteration hands over to <see cref="RitzSearch"/>: far more than it needs where it converges well.</summary>
    private const int PowerProducts = 2000;

    /// <summary>
    /// The largest eigenvalue of H by power iteration: v ← H·v/‖H·v‖ until ‖H·v − s·v‖ ≤ <paramref name="tolerance"/>·|s|, s = vᵀ·H·v. When the eigenvalue of
    /// largest size turns out negative, the iteration goes on with H shifted by it, so that the largest is found and not the most negative. Where that hasn't
    /// settled after 2000 products (s and −s are both eigenvalues, or others lie close to s), Lanczos' method goes on from there.
    /// </summary>
    /// <param name="tolerance">The relative residual asked for, or 10⁻¹³ of H's size where s is so small beside it that rounding hides the rest. H is symmetric, so an eigenvalue lies no further than the residual from s; s itself is usually good to its square.</param>
    /// <param name="mostProducts">Products H·v after which it gives up.</param>
    /// <param name="start">A direction (1 × P) to begin with, such as the one found a step earlier, which saves products; a random one unless given.</param>
    /// <exception cref="ArithmeticException">It didn't settle within so many products, or H has entries that aren't finite.</exception>
    public Sharpness Sharpness(double tolerance = 1e-8, int mostProducts = 100_000, Matrix? start = null)
    {
        if (!(tolerance > 0)) throw new ArgumentOutOfRangeException(nameof(tolerance), string.Create(CultureInfo.InvariantCulture, $"The tolerance is {tolerance}; it must be positive, such as 1e-8."));
        if (start?.SumOfSquares() == 0) throw new ArgumentException("The direction to begin with is zero; power iteration can't turn it anywhere.", nameof(start));
        var v = Unit(start ?? RandomDirection());
        var (shift, residual) = (0.0, 0.0);
        for (var products = 1; products <= Math.Min(PowerProducts, mostProducts); products++)
        {
            var hv = Times(v);
            var value = Reduce.Dot(v.Entries, hv.Entries);
            if (!double.IsFinite(value)) throw new ArithmeticException(string.Create(CultureInfo.InvariantCulture, $"vᵀ·H·v is {value}, so H has no largest eigenvalue. Look for a parameter or a sample that isn't finite, or is huge."));
            residual = (hv - value * v).Norm();
            if (residual <= Math.Max(tolerance * Math.Abs(value), RitzSearch.Resolution * shift))
            {
                if (value >= 0 || shift > 0) return new(value, residual, products, v);
                shift = -value;
                if (residual <= RitzSearch.Resolution * shift)   // nothing is left of other directions
                {
                    products++;
                    hv = Times(v = Unit(RandomDirection()));
                }
            }
            v = Unit(shift == 0 ? hv : hv + shift * v);
        }
        if (mostProducts > PowerProducts)
        {
            var search = new RitzSearch(Times, v, tolerance, mostProducts - PowerProducts);
            if (search.Run() is { } found) return found with { Products = PowerProducts + found.Products };
            residual = search.Residual;
        }
        throw new ArithmeticException(string.Create(CultureInfo.InvariantCulture,
            $"The search for the largest eigenvalue didn't settle in {mostProducts} products: the residual is {residual:G3}. Two eigenvalues of H lie close together; allow more products, raise the tolerance, or look at Eigenvalues.OfSymmetric(curvature.Hessian())."));
    }

    /// <summary>H as a matrix (P × P), column by column; for small networks. Symmetric up to rounding.</summary>
    public Matrix Hessian()
    {
        var columns = new Matrix(ParameterCount, ParameterCount);
        for (var k = 0; k < ParameterCount; k++)
            Times(new Matrix(1, ParameterCount).With(0, k, 1)).Entries.CopyTo(columns.RowEntries(k));
        return 0.5 * (columns + columns.Transpose());
    }

    private Matrix RandomDirection()
    {
        var random = new SeededRandom(1);
        return Matrix.FromFormula(1, ParameterCount, _ => random.NextNormal());
    }

    private static Matrix Unit(Matrix v) => v.Norm() is > 0 and var length ? v / length : v;
}
