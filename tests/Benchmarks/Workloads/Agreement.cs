using System.Globalization;
using Backprop;

namespace Benchmarks;

/// <summary>Whoever is timed must first compute the same.</summary>
internal static class Agreement
{
    public const int Steps = 2;

    /// <summary>Of the way the parameters went, and of their size.</summary>
    private const double Tolerance = 1e-9, Rounding = 1e-14;

    /// <summary>Of a loss, whose terms may be added up in another order.</summary>
    private const double LossRounding = 1e-13;

    /// <summary>Compares what somebody's parameters are after <see cref="Steps"/> steps with the trainer's.</summary>
    /// <exception cref="BenchmarkException">They went another way; the message names the first parameter that differs.</exception>
    public static void Assert(string who, Workload workload, Func<string, Matrix> parameter)
    {
        var after = workload.After(Steps);
        foreach (var name in after.ParameterNames)
        {
            var (ours, theirs, start) = (after[name], parameter(name), workload.Network[name]);
            if (theirs.Shape != ours.Shape) throw new BenchmarkException($"{who}, {workload.Name}: {name} is {theirs.Shape}, not {ours.Shape}; nothing was timed.");
            var (moved, difference) = (ours.MaxAbsDifference(start), theirs.MaxAbsDifference(ours));
            if (!(difference <= Tolerance * moved + Rounding * ours.MaxAbs()))
                throw new BenchmarkException(string.Create(CultureInfo.InvariantCulture,
                    $"{who}, {workload.Name}: after {Steps} steps {name} differs by {difference:G3} from the library's, which moved by {moved:G3}; nothing was timed."));
        }
    }

    /// <summary>Compares the losses that somebody noted in <see cref="Steps"/> steps with the trainer's.</summary>
    /// <exception cref="BenchmarkException">There aren't as many, or one is another number; the message names the first.</exception>
    public static void AssertLosses(string who, Workload workload, ReadOnlySpan<double> losses)
    {
        var ours = workload.Run(Steps).Losses;
        if (losses.Length != ours.Count) throw new BenchmarkException($"{who}, {workload.Name}: it noted {losses.Length} losses in {Steps} steps; nothing was timed.");
        for (var step = 0; step < Steps; step++)
            if (!(Math.Abs(losses[step] - ours[step]) <= LossRounding * Math.Abs(ours[step])))
                throw new BenchmarkException(string.Create(CultureInfo.InvariantCulture,
                    $"{who}, {workload.Name}: the loss of step {step} is {losses[step]:R}, the library's {ours[step]:R}; nothing was timed."));
    }

    /// <summary>The trainer's own step is rate times gradient.</summary>
    public static void AssertStepIsGradient(Workload workload)
    {
        var (start, gradients) = (workload.Network, workload.Network.Gradients(workload.Batch, workload.Loss));
        var after = workload.After(1);
        foreach (var name in start.ParameterNames)
        {
            var slope = gradients["d" + name];
            if (!(after[name].MaxAbsDifference(start[name] - Workload.Rate * slope) <= Tolerance * Workload.Rate * slope.MaxAbs() + Rounding * start[name].MaxAbs()))
                throw new BenchmarkException($"{workload.Name}: the trainer's step is not rate times gradient at {name}; nothing was timed.");
        }
    }
}
