namespace Backprop;

/// <summary>A network at work on batches of one size: forward, loss, backward, step.</summary>
internal sealed unsafe class BatchPass
{
    private readonly ParameterMemory parameters;
    private readonly Loss loss;
    private readonly double factor;
    private readonly LayerPass[] layers;
    private readonly Workspace room = new();
    private readonly View input, inputRows, target, targetRows;
    private readonly double* sums, rate;
    private readonly PreparedLoss preparedLoss;
    private readonly Prepared[] load, forward;
    private readonly Matrix?[] dZ;
    private readonly Prepared[]?[] descents, gradients;
    private Prepared[]? descent, backward;
    private long forwardAt = -1;
    private int loaded = -1;

    public BatchPass(IReadOnlyList<Dense> network, ParameterMemory parameters, Loss loss, int batch)
    {
        (this.parameters, this.loss) = (parameters, loss);
        var (inputs, outputs) = (network[0].Inputs, network[^1].Outputs);
        factor = loss.Reduction.Factor(new(batch, outputs));
        (input, inputRows) = (room.Matrix(inputs + 1, batch), room.Matrix(batch, inputs + 1));
        (target, targetRows) = (room.Matrix(outputs, batch), room.Matrix(batch, outputs));
        sums = room.Matrix(1, batch).Data;
        rate = room.Matrix(1, 1).Data;
        for (var i = 0; i < batch; i++) *inputRows[i, inputs] = 1;

        (layers, dZ) = (new LayerPass[network.Count], new Matrix?[network.Count]);
        (descents, gradients) = (new Prepared[network.Count][], new Prepared[network.Count][]);
        var first = LayerPass.ByRows(network[0].Outputs, batch) ? inputRows.Transposed : input;
        for (var l = 0; l < layers.Length; l++)
            layers[l] = new(network[l].Activation, parameters[l + 1], l == 0 ? first : layers[l - 1].WithOnes, l == 0 ? null : layers[l - 1]);
        PreparedTurn inputTurn = new(inputRows, input, hasRoom: true), targetTurn = new(targetRows, target, hasRoom: true);
        load = first.ColumnStride == 1 ? [inputTurn, targetTurn] : [targetTurn];
        preparedLoss = loss.InLanes(new(layers[^1].A, in target, layers[^1].DZ, room.Matrix(outputs, batch), sums), factor);
        forward = [.. layers.SelectMany(layer => layer.Forward()), preparedLoss];
    }

    /// <summary>Number of samples.</summary>
    public int Count => input.Columns;

    /// <summary>dZ of a layer counted from 1, after the way back, (batch × out).</summary>
    public View DZ(int layer) => layers[layer - 1].DZRows;

    /// <summary>The same in a matrix that every step writes anew.</summary>
    public Matrix DZForRule(int layer)
    {
        var (from, to) = (DZ(layer), dZ[layer - 1] ??= Matrix.Zeros(Count, DZ(layer).Columns));
        from.CopyTo(to.Entries);
        return to;
    }

    /// <summary>The output of the last layer, (batch × out).</summary>
    public View Output => layers[^1].A.Transposed;

    /// <summary>The loss of the last forward pass, without the weight penalty.</summary>
    public double Loss { get; private set; }

    /// <summary>Each sample's share of that loss, before the reduction's factor.</summary>
    public ReadOnlySpan<double> Sums => new(sums, Count);

    /// <summary>
    /// Forward over the samples first, first + 1, … of the data, or those that <paramref name="order"/> has in these places: every A, the
    /// loss, and ∂L/∂A of the last layer. Nothing is done where nothing has changed since the last time.
    /// </summary>
    public void Forward(Batch data, int[]? order, int first)
    {
        if (order is not null || loaded != first)
        {
            Load(data, order, first);
            (loaded, forwardAt) = (order is null ? first : -1, -1);
        }
        if (forwardAt == parameters.Version) return;
        Prepared.Run(forward);
        Loss = factor * Reduce.Sum(sums, Count);
        forwardAt = parameters.Version;
    }

    /// <summary>The way back, each layer's parameters moved as soon as nothing needs them any more.</summary>
    public void Descend(double rate)
    {
        *this.rate = rate;
        Prepared.Run(descent ??= WayBack((layer, _) => layer.Descent(this.rate, loss.L2)));
        parameters.Moved();
    }

    /// <summary>The way back without a step, with the gradients of some layers kept, always of the same ones and in the same memory.</summary>
    public void Backward(ParameterMemory kept, bool[] isKept) => Prepared.Run(backward ??= WayBack(kept, isKept));

    private Prepared[] WayBack(ParameterMemory kept, bool[] isKept) => WayBack((layer, l) => isKept[l - 1] ? layer.Gradient(kept[l], loss.L2) : []);

    /// <summary>After the way back: the gradients of a layer that weren't kept.</summary>
    public void Gradient(int layer, ParameterMemory kept) =>
        Prepared.Run(gradients[layer - 1] ??= [.. layers[layer - 1].Gradient(kept[layer], loss.L2)]);

    /// <summary>After the way back: the step of a layer whose gradients weren't kept.</summary>
    public void Descend(double rate, int layer)
    {
        *this.rate = rate;
        Prepared.Run(descents[layer - 1] ??= [.. layers[layer - 1].Descent(this.rate, loss.L2)]);
        parameters.Moved();
    }

    /// <summary>Each layer's way back and the use of its gradients; small ones wait for those of the layer before, to be found side by side.</summary>
    private Prepared[] WayBack(Func<LayerPass, int, IEnumerable<Prepared>> use)
    {
        var works = layers[^1].BackwardFromLoss().ToList();
        Prepared? waiting = null;
        for (var l = layers.Length; l > 0; l--)
        {
            works.AddRange(layers[l - 1].Backward());
            foreach (var work in use(layers[l - 1], l))
            {
                var both = waiting?.With(work);
                if (both is null && waiting is not null) works.Add(waiting);
                waiting = both is null && work.MayJoin ? work : null;
                if (waiting is null) works.Add(both ?? work);
            }
        }
        if (waiting is not null) works.Add(waiting);
        return [.. works];
    }

    private void Load(Batch data, int[]? order, int first)
    {
        for (var i = 0; i < Count; i++)
        {
            var sample = order is null ? first + i : order[first + i];
            data.X.RowEntries(sample).CopyTo(inputRows.Row(i));
            data.Y.RowEntries(sample).CopyTo(targetRows.Row(i));
        }
        Prepared.Run(load);
        preparedLoss.TakeTargets();
    }
}
