using System.Diagnostics;

namespace Backprop;

/// <summary>A thread of the team. Between calls it looks out for the next one, and after a while without any it sleeps until it is woken.</summary>
internal sealed class Helper
{
    private const int Free = 0, Called = 1, Working = 2, Asleep = 3;
    private static readonly long Patience = Stopwatch.Frequency / 2000;

    private readonly AutoResetEvent alarm = new(false);
    private int state = Free;

    public Helper() => new Thread(Serve) { IsBackground = true, Name = "Backprop helper" }.Start();

    /// <summary>Asks it to take parts of the team's work.</summary>
    public void Call()
    {
        if (Interlocked.Exchange(ref state, Called) == Asleep) alarm.Set();
    }

    /// <summary>Returns when it has finished its part; if it hasn't come by now it isn't waited for.</summary>
    public void Dismiss()
    {
        if (Interlocked.CompareExchange(ref state, Free, Called) == Called) return;
        var wait = new SpinWait();
        while (Volatile.Read(ref state) == Working)
            if (wait.NextSpinWillYield) Thread.Yield();
            else wait.SpinOnce();
    }

    private void Serve()
    {
        while (true)
        {
            AwaitCall();
            if (Interlocked.CompareExchange(ref state, Working, Called) != Called) continue;
            ThreadTeam.TakeParts();
            Volatile.Write(ref state, Free);
        }
    }

    private void AwaitCall()
    {
        var start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref state) != Called)
        {
            Thread.SpinWait(4);
            if (Stopwatch.GetTimestamp() - start < Patience) continue;
            if (Interlocked.CompareExchange(ref state, Asleep, Free) == Free) alarm.WaitOne();
            start = Stopwatch.GetTimestamp();
        }
    }
}
