using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Backprop.Tests;

/// <summary>
/// The first bytes of each data set's SHA-256, written down on one machine. Run with DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0 or DOTNET_EnableHWIntrinsic=0,
/// or anywhere else, the bits must be these.
/// </summary>
public class DataBitsTests
{
    private static readonly Dictionary<string, Func<Batch>> Sets = new()
    {
        ["first question"] = Questions.FirstBatch,
        ["second question"] = Questions.RowsNetworkBatch,
        ["xor"] = () => Xor.Generate(5, 0.1),
        ["moons"] = () => Moons.Generate(),
        ["moons like scikit-learn"] = () => Moons.LikeScikitLearn(),
        ["circles"] = () => Circles.Generate(),
        ["spirals"] = () => Spirals.Generate(),
        ["blobs"] = () => Blobs.Generate(classes: 5),
        ["linear"] = () => Regression.Linear(Matrix.Ones(3, 2), Matrix.Ones(1, 2)),
        ["sine"] = () => Regression.Sine(),
        ["digits"] = () => Digits.Generate(100),
    };

    [Theory]
    [InlineData("first question", "54A31970798AC289")]
    [InlineData("second question", "9C6A07D884CCE15B")]
    [InlineData("xor", "E4900AA84140B3D7")]
    [InlineData("moons", "2C0B952E2A5069E1")]
    [InlineData("moons like scikit-learn", "E79A82425F246894")]
    [InlineData("circles", "E4F6AECB4466BF61")]
    [InlineData("spirals", "3A71FFCE4CF4918A")]
    [InlineData("blobs", "42D9C8BA5CDC7351")]
    [InlineData("linear", "E7462479CBB526E4")]
    [InlineData("sine", "DB0221CF15A4ADF0")]
    [InlineData("digits", "5FF52E28E7980030")]
    public void A_data_set_has_the_same_bits_on_every_machine(string set, string hash)
    {
        var batch = Sets[set]();
        double[] entries = [.. batch.X.ToArray(), .. batch.Y.ToArray()];
        Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(entries.AsSpan())))[..16]);
    }
}
