namespace Backprop;

/// <summary>x + y.</summary>
internal readonly struct SumFormula : IFormula2
{
    public T At<T>(T x, T y) where T : unmanaged, ILanes<T> => x + y;
}

/// <summary>x − y.</summary>
internal readonly struct DifferenceFormula : IFormula2
{
    public T At<T>(T x, T y) where T : unmanaged, ILanes<T> => x - y;
}

/// <summary>x·y.</summary>
internal readonly struct ProductFormula : IFormula2
{
    public T At<T>(T x, T y) where T : unmanaged, ILanes<T> => x * y;
}

/// <summary>s·x.</summary>
internal readonly struct ScaledFormula(double s) : IFormula
{
    public T At<T>(T x) where T : unmanaged, ILanes<T> => T.Of(s) * x;
}

/// <summary>x/s.</summary>
internal readonly struct DividedFormula(double s) : IFormula
{
    public T At<T>(T x) where T : unmanaged, ILanes<T> => x / T.Of(s);
}

/// <summary>w − rate·g with one rounding: a step of gradient descent.</summary>
internal readonly struct DescentFormula(double rate) : IFormula2
{
    public T At<T>(T w, T g) where T : unmanaged, ILanes<T> => T.MultiplyAdd(T.Of(-rate), g, w);
}

/// <summary>e^(x − shift).</summary>
internal readonly struct ShiftedExpFormula(double shift) : IFormula
{
    public T At<T>(T x) where T : unmanaged, ILanes<T> => default(ExpFormula).At(x - T.Of(shift));
}
