namespace Backprop;

/// <summary>Refuses a second thread while a first one is at work: a generator torn between two gives numbers that no seed gives.</summary>
internal struct OneCaller
{
    private int taken;

    /// <exception cref="InvalidOperationException">Another thread is at work.</exception>
    public void Enter(string what)
    {
        if (Interlocked.Exchange(ref taken, 1) != 0)
            throw new InvalidOperationException($"Another thread is drawing from this {what} at the same moment, and then the numbers follow from no seed. Give each thread a generator of its own, with a seed of its own.");
    }

    public void Leave() => Volatile.Write(ref taken, 0);
}
