namespace Backprop;

/// <summary>
/// The second derivatives of a loss at one point of parameter space: H = ∂²L/∂θ², (P × P) over all P weights and biases, penalty included.
/// H is never formed unless asked for: <see cref="Times"/> gives H·v exactly, for about the price of two gradients (Pearlmutter 1994, the R-operator).
/// At a ReLU's corner H is that of the piece ReLU′(0) = 0 belongs to.
/// </summary>
public sealed partial class Curvature
{
    private readonly Network network;
    private readonly Batch batch;
    private readonly Loss loss;
    private readonly ForwardPass pass;
    private readonly Gradients gradients;
    private readonly MatrixShape[] shapes;

    private Curvature(Network network, Batch batch, Loss loss)
    {
        (this.network, this.batch, this.loss) = (network, batch, loss);
        pass = network.Forward(batch.X);
        gradients = network.Backward(pass, loss, batch.Y);
        shapes = [.. network.ParameterNames.Select(name => network[name].Shape)];
    }

    /// <summary>The curvature of a loss at the network's parameters.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="batch">The samples.</param>
    /// <param name="loss">The loss; H has its reduction's factor and its λ.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    public static Curvature At(Network network, Batch batch, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(network);
        return new(network, batch, loss);
    }

    /// <summary>P, the number of weights and biases.</summary>
    public int ParameterCount => network.ParameterCount;

    /// <summary>H·v: how the gradient changes along v, per unit of v. (P × P)(P × 1), both written as rows (1 × P).</summary>
    /// <param name="v">A direction in parameter space, (1 × P) in the order of <see cref="Network.ToVector"/>.</param>
    /// <exception cref="ShapeException">v doesn't hold one number for each parameter.</exception>
    public Matrix Times(Matrix v)
    {
        ArgumentNullException.ThrowIfNull(v);
        var layers = network.Layers;
        var direction = ParameterVector.Cut(v, shapes);
        var moves = new Matrix[layers.Count + 1];                                           // RA⁰ … RA of the last layer
        var pre = new Matrix[layers.Count];                                                 // RZ
        moves[0] = new Matrix(batch.Count, network.Inputs);                                 // the data doesn't move
        for (var l = 0; l < layers.Count; l++)
        {
            var (rW, rb) = (direction[2 * l], direction[2 * l + 1]);
            pre[l] = Matrix.AddToEachRow(moves[l] * layers[l].Weights + pass.A(l) * rW, rb); // RZ = RA·W + A·RW + 1·Rb  (batch × in)(in × out)
            moves[l + 1] = layers[l].Activation.Backward(pre[l], pass.A(l + 1));            // RA = J·RZ                 (batch × out)
        }
        return ParameterVector.Join(WayBack(moves, direction));
    }

    /// <summary>Every line of the way back, differentiated along the direction.</summary>
    private Matrix[] WayBack(Matrix[] moves, Matrix[] direction)
    {
        var layers = network.Layers;
        var changes = new Matrix[direction.Length];
        var dA = loss.Gradient(pass.Output, batch.Y);
        var rdA = loss.GradientTangent(pass.Output, batch.Y, moves[^1]);                                        // RdA = L″·RA
        for (var l = layers.Count - 1; l >= 0; l--)
        {
            var (layer, a, dZ) = (layers[l], pass.A(l + 1), gradients.DZ(l + 1));
            var rdZ = layer.Activation.Backward(rdA, a) + layer.Activation.BackwardTangent(dA, a, moves[l + 1]); // RdZ = J·RdA + RJ·dA
            changes[2 * l] = Matrix.TransposeTimes(moves[l], dZ) + Matrix.TransposeTimes(pass.A(l), rdZ);       // RdW = RAᵀ·dZ + Aᵀ·RdZ
            if (loss.L2 > 0) changes[2 * l] += loss.L2 * direction[2 * l];                                      //       + λ·RW
            changes[2 * l + 1] = rdZ.SumOverRows();                                                             // Rdb = 1ᵀ·RdZ
            dA = Matrix.TimesTranspose(dZ, layer.Weights);                                                      // dA  = dZ·Wᵀ, one layer on
            rdA = Matrix.TimesTranspose(rdZ, layer.Weights) + Matrix.TimesTranspose(dZ, direction[2 * l]);      // RdA = RdZ·Wᵀ + dZ·RWᵀ
        }
        return changes;
    }
}
