using System.Globalization;

namespace Backprop;

/// <summary>
/// A local minimum of a loss, found by Newton's method: each step solves (H + μ·I)·s = −g by conjugate gradients, and μ grows until the loss falls.
/// It arrives where gradient descent would take millions of steps, and is for small networks whose curvature one wants to know there.
/// </summary>
public static class Minimum
{
    private const double SmallestDamping = 1e-6, LargestDamping = 1e12;

    /// <summary>The minimum that Newton's method reaches from a start that is near it.</summary>
    /// <param name="start">The network to start from; it stays as it is.</param>
    /// <param name="batch">The samples.</param>
    /// <param name="loss">The loss, weight penalty included.</param>
    /// <param name="tolerance">The length of the gradient at which it stops.</param>
    /// <param name="mostSteps">Newton steps after which it gives up.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or NaN.</exception>
    /// <exception cref="ArithmeticException">It didn't arrive; the message says how far it came.</exception>
    public static Network Near(Network start, Batch batch, Loss loss, double tolerance = 1e-9, int mostSteps = 200)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        if (!(tolerance >= 0)) throw new ArgumentOutOfRangeException(nameof(tolerance), FormattableString.Invariant($"The tolerance is {tolerance}; the length of a gradient is 0 or more."));
        var (network, damping) = (start, SmallestDamping);
        var length = double.NaN;
        for (var step = 0; step < mostSteps; step++)
        {
            var gradient = network.Gradients(batch, loss).ToVector();
            length = gradient.Norm();
            if (length <= tolerance) return network;
            var (curvature, from, value) = (Curvature.At(network, batch, loss), network.ToVector(), network.Loss(batch, loss));
            Network? next = null;
            while (next is null && damping <= LargestDamping)
            {
                if (Solve(curvature, damping, -gradient) is { } s && network.FromVector(from + s) is var tried && tried.Loss(batch, loss) <= value + 1e-15 * Math.Abs(value))
                    next = tried;
                else
                    damping *= 10;
            }
            if (next is null || next.SameBits(network)) break;
            (network, damping) = (next, Math.Max(SmallestDamping, damping / 100));
        }
        throw new ArithmeticException(string.Create(CultureInfo.InvariantCulture,
            $"Newton's method didn't arrive: the gradient is still {length:G3} long, and {tolerance:G3} was asked for. Start nearer to a minimum, for instance after more steps of gradient descent."));
    }

    /// <summary>s with (H + μ·I)·s = r by conjugate gradients; null where H + μ·I curves downwards.</summary>
    private static Matrix? Solve(Curvature curvature, double damping, Matrix r)
    {
        var s = Matrix.Zeros(1, r.ColumnCount);
        var (p, square) = (r, r.SumOfSquares());
        var enough = 1e-20 * square;
        for (var k = 0; k < 4 * r.ColumnCount && square > enough; k++)
        {
            var q = curvature.Times(p) + damping * p;
            var bend = Reduce.Dot(p.Entries, q.Entries);
            if (!(bend > 0)) return null;
            var alpha = square / bend;
            (s, r) = (s + alpha * p, r - alpha * q);
            var last = square;
            square = r.SumOfSquares();
            p = r + square / last * p;
        }
        return s;
    }
}
