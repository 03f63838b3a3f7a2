namespace Backprop;

/// <summary>a = z, dz = da.</summary>
internal sealed class Identity : Activation
{
    public override string Name => "identity";

    public override string Symbol => "id";

    public override void Apply(Matrix z, Matrix into)
    {
        ThrowUnlessRoom(z, into);
        z.Entries.CopyTo(into.Entries);
    }

    internal override IEnumerable<Prepared> InLanes(View z) => [];

    internal override IEnumerable<Prepared> BackwardInLanes(View dA, View a) => [];

    private protected override void BackwardCore(Matrix dA, Matrix a, Matrix into) => dA.Entries.CopyTo(into.Entries);

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into) => into.Entries.Clear();
}
