using System.Diagnostics;
using System.Text.Json.Nodes;
using Backprop;

namespace Benchmarks;

/// <summary>
/// A competitor in a process of its own, which stays while rounds go back and forth. It answers each message with one: <c>start</c> (the work with
/// its matrices, under a number), <c>run</c> (so many times, answered with the seconds it took), <c>state</c> (the matrices as they are now).
/// </summary>
internal sealed class Peer : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly Stream to, from;
    private readonly Queue<string> complaints = new();
    private int works;

    /// <summary>Starts it and waits until it has said what it is.</summary>
    /// <exception cref="BenchmarkException">It could not be started.</exception>
    public Peer(string name, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        Name = name;
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        process = Process.Start(start) ?? throw new BenchmarkException($"{name}: {program} did not start.");
        process.ErrorDataReceived += (_, line) =>
        {
            lock (complaints)
            {
                if (line.Data is { Length: > 0 } text) complaints.Enqueue(text);
                if (complaints.Count > 5) complaints.Dequeue();
            }
        };
        process.BeginErrorReadLine();
        (to, from) = (process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        Version = (string)Answer().Fields["version"]!;
    }

    public string Name { get; }

    /// <summary>What it says it is, such as <c>NumPy 1.24.2</c>.</summary>
    public string Version { get; }

    /// <summary>Gives it work to repeat, besides what it has.</summary>
    public PeerWork Start(JsonObject work, params IReadOnlyList<(string, Matrix)> matrices)
    {
        Ask("start", ++works, (JsonObject)work.DeepClone(), matrices);
        return new(this, works);
    }

    /// <summary>Repeats a work and returns the seconds by the peer's own clock.</summary>
    internal double Run(int work, int repeats) => (double)Ask("run", work, new JsonObject { ["repeats"] = repeats }, []).Fields["seconds"]!;

    /// <summary>The matrices of a work as they are now.</summary>
    internal Message State(int work) => Ask("state", work, [], []);

    /// <summary>Closes the pipe, at which the process ends.</summary>
    public void Dispose()
    {
        try { to.Dispose(); }
        catch (IOException) { }                                    // it has ended before
        if (!process.WaitForExit(Farewell)) process.Kill();
        process.Dispose();
    }

    private Message Ask(string what, int work, JsonObject fields, IReadOnlyList<(string, Matrix)> matrices)
    {
        (fields["do"], fields["work"]) = (what, work);
        try { new Message(fields, matrices).Write(to); }
        catch (IOException) { throw Ended(); }
        return Answer();
    }

    private Message Answer()
    {
        Message? answer;
        try { answer = Message.Read(from); }
        catch (Exception broken) when (broken is IOException or InvalidDataException) { throw new BenchmarkException($"{Name}: {broken.Message}"); }
        if (answer is null) throw Ended();
        return answer.Fields["error"] is { } error ? throw new BenchmarkException($"{Name}: {error}") : answer;
    }

    private BenchmarkException Ended()
    {
        process.WaitForExit(Farewell);
        lock (complaints) return new($"{Name} ended: {(complaints.Count == 0 ? "it gave no reason" : string.Join(" ", complaints))}");
    }
}
