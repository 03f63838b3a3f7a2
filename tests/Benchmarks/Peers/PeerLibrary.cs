namespace Benchmarks;

/// <summary>A library that also makes such steps.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Import">What Python imports.</param>
/// <param name="Module">Our script that makes its steps.</param>
/// <param name="Package">Debian's package of it.</param>
internal sealed record PeerLibrary(string Name, string Import, string Module, string Package)
{
    public static PeerLibrary NumPy { get; } = new("NumPy", "numpy", "numpy_steps", "python3-numpy");

    public static PeerLibrary PyTorch { get; } = new("PyTorch", "torch", "torch_steps", "python3-torch");

    public static PeerLibrary ScikitLearn { get; } = new("scikit-learn", "sklearn", "sklearn_steps", "python3-sklearn");

    public bool IsInstalled => Python.Has(Import);

    public string Absence => $"{Name}: not installed (Debian: apt-get install {Package}).";
}
