using System.Diagnostics;
using Backprop;

namespace Benchmarks;

/// <summary>The library's trainer as a contestant: the steps of one run, from the end of the first to the end of the last.</summary>
internal sealed class TrainerSteps : IProgress<TrainingProgress>
{
    private readonly Stopwatch clock = new();
    private int last;

    private TrainerSteps() { }

    /// <summary>The trainer, with what a plan asks for besides losses.</summary>
    public static Contestant Of(string name, Workload workload, Func<TrainingPlan, TrainingPlan>? asking = null) => new(name, steps =>
    {
        var watch = new TrainerSteps { last = steps + 1 };
        var plan = Workload.Plan(steps + 1);
        Trainer.Run(workload.Network, workload.Batch, workload.Loss, asking?.Invoke(plan) ?? plan, watch);
        return watch.clock.Elapsed.TotalSeconds;
    });

    void IProgress<TrainingProgress>.Report(TrainingProgress progress)
    {
        if (progress.Epoch == 1) clock.Start();
        if (progress.Epoch == last) clock.Stop();
    }
}
