using Backprop;
using Bits;

// Prints the hashes of everything the library promises to be the same bits on every machine: "name: hash", one a line, sorted as computed.
// The first line says how wide the registers are that it worked with, so that a setting without effect doesn't pass for one that was tested.
Console.WriteLine($"# {(Lanes8.IsFast ? Lanes8.Count : Lanes4.IsFast ? Lanes4.Count : Lanes2.IsFast ? Lanes2.Count : Lane1.Count)} doubles to a register");
foreach (var (name, hash) in new Fingerprints()
    .Products().Elementwise().Reductions().Functions().Layers().Losses().Training().Checking().Figures().All)
    Console.WriteLine($"{name}: {hash}");
