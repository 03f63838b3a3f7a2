using System.Globalization;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Workbook.Kernel.Inside;

/// <summary>
/// A value of more characters than the kernel's JSON can hold is lost on its way without a word. So the command that shows one fails, and says why.
/// </summary>
internal static class LongValues
{
    /// <summary>What System.Text.Json writes as one value at most.</summary>
    private const int Longest = 166_666_666;

    /// <summary>Watches every kernel of the notebook.</summary>
    public static void Tell() => KernelInvocationContext.Current?.HandlingKernel.RootKernel.AddMiddleware(WatchAsync);

    private static async Task WatchAsync(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        var watch = new Watch();
        using var subscription = context.KernelEvents.Subscribe(watch);
        await next(command, context).ConfigureAwait(false);
        if (watch.Longest > Longest)
            context.Fail(command, message: string.Create(CultureInfo.InvariantCulture,
                $"A value of {watch.Longest:N0} characters was shown, and {Longest:N0} is what the kernel can hand on; so it is lost. Show a part of it, or write it to a file."));
    }

    private sealed class Watch : IObserver<KernelEvent>
    {
        public int Longest { get; private set; }

        public void OnNext(KernelEvent value)
        {
            if (value is DisplayEvent { FormattedValues: { } formatted })
                Longest = formatted.Aggregate(Longest, (longest, one) => Math.Max(longest, one.Value?.Length ?? 0));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
