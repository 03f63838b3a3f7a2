namespace Backprop;

/// <summary>Walks through a pass and writes each product down. The numbers are the network's own; the walk only arranges them.</summary>
internal sealed class PassWalk(Network network, Batch batch, Loss loss, Notation notation = Notation.Rows)
{
    private readonly ForwardPass pass = network.Forward(batch.X);
    private readonly Gradients gradients = network.Gradients(batch, loss);
    private readonly Matrix ones = Matrix.Ones(batch.Count, 1);

    private int Layers => network.Layers.Count;

    /// <summary>Where a sample stands, and what runs across samples.</summary>
    private string Sample => notation == Notation.Rows ? "row" : "column";

    private string Across => notation == Notation.Rows ? "column" : "row";

    public IEnumerable<PassStep> Steps(double? rate) => InRows(rate).Select(step => step.Written(notation));

    private IEnumerable<PassStep> InRows(double? rate)
    {
        for (var l = 1; l <= Layers; l++)
        {
            yield return PreActivation(l);
            yield return Activated(l);
        }
        yield return LossStep();
        yield return OutputGradient();
        for (var l = Layers; l >= 1; l--)
        {
            yield return Delta(l);
            yield return WeightGradient(l);
            yield return BiasGradient(l);
            if (l > 1) yield return InputGradient(l);
        }
        for (var l = 1; rate is { } step && l <= Layers; l++)
        {
            yield return Update("W", l, step, network.Layers[l - 1].Weights, gradients.DW(l), Role(l - 1));
            yield return Update("b", l, step, network.Layers[l - 1].Bias, gradients.Db(l), AxisRole.One);
        }
    }

    private static string Name(string letter, int layer) => DiagramText.Name(letter, layer);

    private static string A(int layer) => layer == 0 ? "X" : Name("A", layer);

    private AxisRole Role(int layer) => NetworkHtml.Role(network, layer);

    private PassTerm Samples(string name, Matrix value, int layer) => new(name, value, AxisRole.Batch, Role(layer));

    private string Units(int layer) => Role(layer) switch { AxisRole.Inputs => "inputs", AxisRole.Hidden => $"units of layer {layer}", _ => "outputs" };

    /// <summary>(1) Z = A·W + 1·b    (batch × in)(in × out) + (batch × 1)(1 × out)</summary>
    private PassStep PreActivation(int l)
    {
        var (a, w, b, z) = (pass.A(l - 1), network.Layers[l - 1].Weights, network.Layers[l - 1].Bias, pass.Z(l));
        return new($"forward, layer {l}", "",
            [Samples(A(l - 1), a, l - 1), "·", new PassTerm(Name("W", l), w, Role(l - 1), Role(l)), "+", new PassTerm("1", ones, AxisRole.Batch, AxisRole.One), "·", new PassTerm(Name("b", l), b, AxisRole.One, Role(l))],
            z.ToString(), Samples(Name("Z", l), z, l),
            $"The {Units(l - 1)} are multiplied and summed away; the {Across} of ones carries the same bias to every sample.",
            Worked($"{Name("Z", l)}[1, 1]", Enumerable.Range(0, a.ColumnCount).Select(k => (a[0, k], w[k, 0])), $" + {Bracketed(b[0, 0])}", z[0, 0]));
    }

    /// <summary>(2) A = f(Z), entry by entry; softmax by rows.</summary>
    private PassStep Activated(int l)
    {
        var f = network.Layers[l - 1].Activation;
        return new($"forward, layer {l}", $"{A(l)} = {f.Name}({Name("Z", l)})", [f.Name, Samples(Name("Z", l), pass.Z(l), l)],
            pass.A(l).ToString(), Samples(A(l), pass.A(l), l),
            f.IsElementwise ? "Each entry by itself: no axis changes." : $"Each {Sample} by itself: the entries of one sample depend on each other.",
            f.IsElementwise ? $"{A(l)}[1, 1] = {f.Name}({N(pass.Z(l)[0, 0])}) = {N(pass.A(l)[0, 0])}" : "");
    }

    private PassStep LossStep() => new("loss", $"L = {loss.Name}({A(Layers)}, Y)",
        [loss.Name, Samples(A(Layers), pass.Output, Layers), ",", Samples("Y", batch.Y, Layers)],
        N(loss.Value(pass.Output, batch.Y)), null, $"One number for the whole batch; its reduction ({loss.Reduction.InWords()}) is the only place where a division by the batch size can come in.", "");

    private PassStep OutputGradient() => new("back", $"d{A(Layers)} = ∂L/∂{A(Layers)}", ["∂L/∂", Samples(A(Layers), pass.Output, Layers)],
        loss.Gradient(pass.Output, batch.Y).ToString(), Samples("d" + A(Layers), loss.Gradient(pass.Output, batch.Y), Layers),
        "The way back begins with the derivative of the loss by each entry of the output: a gradient has the shape of what it belongs to.", "");

    /// <summary>dA arriving at layer l: from the loss, or through the weights of the layer after.</summary>
    private Matrix Arriving(int l) => l == Layers ? loss.Gradient(pass.Output, batch.Y) : Matrix.TimesTranspose(gradients.DZ(l + 1), network.Layers[l].Weights);

    /// <summary>(3) dZ = dA ∘ f′(Z)</summary>
    private PassStep Delta(int l)
    {
        var (f, dA, dZ) = (network.Layers[l - 1].Activation, Arriving(l), gradients.DZ(l));
        if (!f.IsElementwise)
            return new($"back, layer {l}", $"{Name("dZ", l)} = d{A(l)} through {f.Name}", [Samples("d" + A(l), dA, l), "through " + f.Name],
                dZ.ToString(), Samples(Name("dZ", l), dZ, l), $"Each {Sample} by itself, with all derivatives between the entries of the {Sample}.", "");
        var slope = f.Backward(Matrix.Ones(dA.RowCount, dA.ColumnCount), pass.A(l));
        return new($"back, layer {l}", $"{Name("dZ", l)} = d{A(l)} ∘ {f.Symbol}′({Name("Z", l)})",
            [Samples("d" + A(l), dA, l), "∘", Samples($"{f.Symbol}′({Name("Z", l)})", slope, l)], dZ.ToString(), Samples(Name("dZ", l), dZ, l),
            $"Each entry by itself: one number for each unit and sample. In {Sample} i stands the delta of sample i, times the factor that the loss puts in front of each sample.",
            $"{Name("dZ", l)}[1, 1] = {N(dA[0, 0])}·{N(slope[0, 0])} = {N(dZ[0, 0])}");
    }

    /// <summary>(4) dW = Aᵀ·dZ    (in × batch)(batch × out)</summary>
    private PassStep WeightGradient(int l)
    {
        var (a, dZ, dW) = (pass.A(l - 1), gradients.DZ(l), gradients.DW(l));
        IReadOnlyList<object> extra = loss.L2 == 0 ? [] : ["+ λ ·", new PassTerm(Name("W", l), network.Layers[l - 1].Weights, Role(l - 1), Role(l))];
        return new($"back, layer {l}", "",
            [new PassTerm(A(l - 1) + "ᵀ", a.Transpose(), Role(l - 1), AxisRole.Batch), "·", Samples(Name("dZ", l), dZ, l), .. extra],
            dW.ToString(), new PassTerm(Name("dW", l), dW, Role(l - 1), Role(l)),
            $"The {batch.Count} samples are multiplied and summed away: each weight hears from every sample.",
            loss.L2 == 0 ? Worked($"{Name("dW", l)}[1, 1]", Enumerable.Range(0, batch.Count).Select(i => (a[i, 0], dZ[i, 0])), "", dW[0, 0]) : "");
    }

    /// <summary>(5) db = 1ᵀ·dZ    (1 × batch)(batch × out)</summary>
    private PassStep BiasGradient(int l)
    {
        var (dZ, db) = (gradients.DZ(l), gradients.Db(l));
        return new($"back, layer {l}", "",
            [new PassTerm("1ᵀ", ones.Transpose(), AxisRole.One, AxisRole.Batch), "·", Samples(Name("dZ", l), dZ, l)],
            db.ToString(), new PassTerm(Name("db", l), db, AxisRole.One, Role(l)),
            $"The ones that carried the bias to {batch.Count} samples bring {batch.Count} numbers back for each unit: each {Across} is summed over the batch. Each bias hears from its own unit only.",
            $"{Name("db", l)}[1] = {string.Join(" + ", Enumerable.Range(0, batch.Count).Select(i => Bracketed(dZ[i, 0])).Take(8))}{(batch.Count > 8 ? " + …" : "")} = {N(db[0, 0])}");
    }

    /// <summary>(6) dA = dZ·Wᵀ, one layer on    (batch × out)(out × in)</summary>
    private PassStep InputGradient(int l)
    {
        var (dZ, w, dA) = (gradients.DZ(l), network.Layers[l - 1].Weights, Arriving(l - 1));
        return new($"back, layer {l}", "",
            [Samples(Name("dZ", l), dZ, l), "·", new PassTerm(Name("W", l) + "ᵀ", w.Transpose(), Role(l), Role(l - 1))],
            dA.ToString(), Samples("d" + A(l - 1), dA, l - 1),
            $"The {Units(l)} are multiplied and summed away; samples stay apart.",
            Worked($"d{A(l - 1)}[1, 1]", Enumerable.Range(0, w.ColumnCount).Select(k => (dZ[0, k], w[0, k])), "", dA[0, 0]));
    }

    private PassStep Update(string letter, int l, double rate, Matrix value, Matrix gradient, AxisRole rows)
    {
        var updated = value.Copy();
        Matrix.Descend(updated, rate, gradient);
        return new($"step, layer {l}", $"{Name(letter, l)} ← {Name(letter, l)} − η·{Name("d" + letter, l)}",
            [new PassTerm(Name(letter, l), value, rows, Role(l)), $"− {N(rate)} ·", new PassTerm(Name("d" + letter, l), gradient, rows, Role(l))],
            updated.ToString(), new PassTerm(Name(letter, l) + " after", updated, rows, Role(l)),
            "A step down: parameter and gradient have the same shape, or it could not be taken.",
            $"{Name(letter, l)}[1, 1] = {N(value[0, 0])} − {N(rate)}·{Bracketed(gradient[0, 0])} = {N(updated[0, 0])}");
    }

    /// <summary>A sum of products written out, when it is short.</summary>
    private static string Worked(string entry, IEnumerable<(double, double)> products, string more, double result)
    {
        var terms = products.Select(p => $"{Bracketed(p.Item1)}·{Bracketed(p.Item2)}").ToArray();
        return terms.Length > 8 ? "" : $"{entry} = {string.Join(" + ", terms)}{more} = {N(result)}";
    }

    private static string Bracketed(double value) => value < 0 ? $"({N(value)})" : N(value);

    private static string N(double value) => NumberText.Short(value);
}
