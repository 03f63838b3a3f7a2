namespace Backprop;

/// <summary>A number and how fast it moves: arithmetic on both at once differentiates exactly.</summary>
internal readonly record struct Dual(double Value, double Slope)
{
    public static implicit operator Dual(double value) => new(value, 0);

    public static Dual operator +(Dual a, Dual b) => new(a.Value + b.Value, a.Slope + b.Slope);

    public static Dual operator -(Dual a, Dual b) => new(a.Value - b.Value, a.Slope - b.Slope);

    public static Dual operator *(Dual a, Dual b) => new(a.Value * b.Value, a.Slope * b.Value + a.Value * b.Slope);

    public static Dual operator /(Dual a, Dual b) => new(a.Value / b.Value, (a.Slope * b.Value - a.Value * b.Slope) / (b.Value * b.Value));

    public static Dual Exp(Dual a) => Elementary.Exp(a.Value) is var e ? new(e, e * a.Slope) : default;

    public static Dual Log(Dual a) => new(Elementary.Log(a.Value), a.Slope / a.Value);
}
