namespace Backprop;

/// <summary>
/// The largest eigenvalue of a symmetric H by Lanczos' method with restarts: a growing orthonormal basis q₁, q₂, …, each the part of H·q before it that is new;
/// the largest eigenvalue of H within the basis (a Ritz value) climbs towards s from below, however −s or others lie. When the basis is full, the best
/// directions in it stay and the rest makes room.
/// </summary>
/// <param name="times">v → H·v, rows (1 × P).</param>
/// <param name="start">The first direction.</param>
/// <param name="tolerance">‖H·v − s·v‖ asked for, relative to |s|.</param>
/// <param name="mostProducts">Products H·v after which it gives up.</param>
internal sealed class RitzSearch(Func<Matrix, Matrix> times, Matrix start, double tolerance, int mostProducts)
{
    private const int Full = 40, Kept = 10;

    /// <summary>What rounding leaves of a residual, relative to H's size.</summary>
    public const double Resolution = 1e-13;

    /// <summary>A direction with no more than this share of new in it is taken for rounding.</summary>
    private const double Nothing = 1e-14;

    private readonly List<Matrix> basis = [], images = [];
    private int products;

    /// <summary>‖H·v − s·v‖ of the best direction so far.</summary>
    public double Residual { get; private set; } = double.PositiveInfinity;

    /// <summary>What was found, or null where the products ran out.</summary>
    public Sharpness? Run()
    {
        var next = start;
        while (true)
        {
            while (basis.Count < Math.Min(Full, start.ColumnCount) && products < mostProducts && New(next) is { } q) next = Take(q);
            var (values, rotation) = Eigenvalues.WithDirections(WithinBasis());
            var v = Combined(basis, rotation, 0);
            v /= v.Norm();
            if (products == mostProducts) return null;
            products++;
            var hv = times(v);
            var value = Reduce.Dot(v.Entries, hv.Entries);
            next = hv - value * v;
            Residual = next.Norm();
            if (Residual <= Math.Max(tolerance * Math.Abs(value), Resolution * values.Max(Math.Abs))) return new(value, Residual, products, v);
            Restart(rotation);
        }
    }

    /// <summary>Adds q to the basis and gives H·q.</summary>
    private Matrix Take(Matrix q)
    {
        products++;
        basis.Add(q);
        images.Add(times(q));
        return images[^1];
    }

    /// <summary>The part of a direction that is perpendicular to the basis, of length 1; null where there is none.</summary>
    private Matrix? New(Matrix direction)
    {
        var size = direction.Norm();
        if (!(size > 0)) return null;
        direction /= size;
        for (var twice = 0; twice < 2; twice++)                       // once leaves rounding that the second time takes away
            foreach (var q in basis) direction -= Reduce.Dot(q.Entries, direction.Entries) * q;
        var left = direction.Norm();
        return left > Nothing ? direction / left : null;
    }

    private Matrix WithinBasis() => Matrix.Create(basis.Count, basis.Count, (i, j) => Reduce.Dot(basis[Math.Max(i, j)].Entries, images[Math.Min(i, j)].Entries));

    private void Restart(Matrix rotation)
    {
        var kept = Math.Min(Kept, basis.Count);
        var (directions, theirs) = (Enumerable.Range(0, kept).Select(k => Combined(basis, rotation, k)).ToArray(), Enumerable.Range(0, kept).Select(k => Combined(images, rotation, k)).ToArray());
        basis.Clear();
        images.Clear();
        basis.AddRange(directions);
        images.AddRange(theirs);
    }

    /// <summary>Σᵢ rotation[i, k]·rowᵢ.</summary>
    private static Matrix Combined(List<Matrix> rows, Matrix rotation, int k)
    {
        var sum = rotation[0, k] * rows[0];
        for (var i = 1; i < rows.Count; i++) sum += rotation[i, k] * rows[i];
        return sum;
    }
}
