using System.Globalization;

namespace Backprop;

/// <summary>The loss stopped being a finite number; the message names step, rate and the largest gradient.</summary>
public sealed class DivergedException : ArithmeticException
{
    internal DivergedException(int step, int epoch, double rate, double loss, (string Name, double Value) largest, History history)
        : base(step == 0 ? BeforeTheFirstStep(rate, loss) : string.Create(CultureInfo.InvariantCulture,
            $"The loss became {loss} at step {step} (epoch {epoch}) with rate {rate}; the largest gradient before it was |{largest.Name}| = {largest.Value:G3}. Lower the rate, or scale the inputs."))
        => (Step, Rate, LossValue, History) = (step, rate, loss, history);

    /// <summary>Number of updates made before.</summary>
    public int Step { get; }

    /// <summary>The learning rate.</summary>
    public double Rate { get; }

    /// <summary>The loss: NaN or infinite.</summary>
    public double LossValue { get; }

    /// <summary>What was recorded until then.</summary>
    public History History { get; }

    private static string BeforeTheFirstStep(double rate, double loss) => string.Create(CultureInfo.InvariantCulture,
        $"The loss is {loss} before the first step, so the rate {rate} isn't to blame. Scale the inputs and targets, or start from smaller parameters.");
}
