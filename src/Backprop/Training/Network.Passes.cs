namespace Backprop;

public sealed partial class Network
{
    /// <summary>Runs a batch forward, (batch × in) → (batch × out), and keeps every Z and A for the way back.</summary>
    /// <exception cref="ShapeException">X isn't as wide as the network's input.</exception>
    public ForwardPass Forward(Matrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        ThrowUnlessTakes(x);
        var (z, a) = (new Matrix[layers.Length], new Matrix[layers.Length]);
        for (var l = 0; l < layers.Length; l++)
        {
            z[l] = layers[l].PreActivation(l == 0 ? x : a[l - 1]);   // Z = A·W + 1·b     (batch × in)(in × out) + (batch × 1)(1 × out)
            a[l] = layers[l].Activation.Apply(z[l]);                 // A = f(Z)          (batch × out)
        }
        return new(x, z, a);
    }

    /// <summary>The way back: every dZ, dW, db and dX, by name.</summary>
    /// <param name="pass">What <see cref="Forward"/> kept.</param>
    /// <param name="loss">The loss; its reduction is the only place where 1/m comes in.</param>
    /// <param name="y">The target (batch × out).</param>
    /// <exception cref="ShapeException">The target doesn't have the output's shape.</exception>
    public Gradients Backward(ForwardPass pass, Loss loss, Matrix y)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(pass);
        ArgumentNullException.ThrowIfNull(y);
        if (pass.Layers != layers.Length || Enumerable.Range(1, layers.Length).Any(l => pass.Z(l).ColumnCount != layers[l - 1].Outputs))
            throw new ArgumentException($"The pass went through a network of {pass.Layers} layers, from X {pass.X.Shape} to {pass.Output.Shape}, and this one is {this}; take the pass from this network's Forward.", nameof(pass));
        var (dZ, dW, db) = (new Matrix[layers.Length], new Matrix[layers.Length], new Matrix[layers.Length]);
        var dA = loss.Gradient(pass.Output, y);                                    // dA = ∂L/∂A                (batch × out)
        for (var l = layers.Length - 1; l >= 0; l--)
        {
            dZ[l] = layers[l].Activation.Backward(dA, pass.A(l + 1));              // dZ = dA ∘ f′(Z)           (batch × out)
            dW[l] = Matrix.TransposeTimes(pass.A(l), dZ[l]);                       // dW = Aᵀ·dZ                (in × batch)(batch × out)
            if (loss.L2 > 0) dW[l] += loss.L2 * layers[l].Weights;                 //      + λ·W
            db[l] = dZ[l].SumOverRows();                                           // db = 1ᵀ·dZ                (1 × batch)(batch × out)
            dA = Matrix.TimesTranspose(dZ[l], layers[l].Weights);                  // dA = dZ·Wᵀ, one layer on  (batch × out)(out × in)
        }
        return new(new ComputedGradients(dZ, dW, db, dX: dA));
    }

    /// <summary>Forward and back over a batch: every gradient of <paramref name="loss"/>.</summary>
    public Gradients Gradients(Batch batch, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        return Backward(Forward(batch.X), loss, batch.Y);
    }

    /// <summary>The output for a batch, (batch × out).</summary>
    public Matrix Predict(Matrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Forward(x).Output;
    }

    /// <summary>The loss over a batch, weight penalty included.</summary>
    public double Loss(Batch batch, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        return loss.Value(Predict(batch.X), batch.Y) + Penalty(loss);
    }

    /// <summary>The share of samples in a batch whose class is right.</summary>
    public double Accuracy(Batch batch, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        return loss.Accuracy(Predict(batch.X), batch.Y);
    }

    /// <summary>λ/2·Σ‖W‖².</summary>
    internal double Penalty(Loss loss) => loss.L2 == 0 ? 0 : loss.L2 / 2 * layers.Sum(layer => layer.Weights.SumOfSquares());

    internal void ThrowUnlessTakes(Matrix x)
    {
        if (x.ColumnCount != Inputs)
            throw new ShapeException("Z1 = X·W1 + 1·b1", new("X", x.Shape), new("W1", layers[0].Weights.Shape),
                $"the {x.ColumnCount} columns of X are not the {Inputs} inputs of the network",
                x.RowCount == Inputs ? $"Here samples are rows: transpose X to {x.Shape.Transposed}." : null);
    }
}
