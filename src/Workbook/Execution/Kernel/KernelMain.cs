using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace Workbook.Execution.Kernel;

/// <summary>The process that runs one notebook's cells: requests come in over a pipe of its own, answers go back over it.</summary>
internal static class KernelMain
{
    public const string Command = "kernel";

    public static int Run(string pipeName)
    {
        // Ctrl-C reaches every process of a terminal; the parent decides what becomes of this one.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        var errors = Console.Error;
        try
        {
            Serve(pipeName);
        }
        catch (Exception e)
        {
            errors.WriteLine(e);
            errors.Flush();
        }
        return 1;
    }

    private static void Serve(string pipeName)
    {
        var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        pipe.Connect(TimeSpan.FromSeconds(60));
        var writer = new StreamWriter(pipe) { AutoFlush = true, NewLine = "\n" };
        var requests = new BlockingCollection<CellRequest>();
        new Thread(() => Read(pipe, requests)) { IsBackground = true, Name = "requests" }.Start();

        var notebook = new NotebookKernel(Environment.CurrentDirectory, busyWith => writer.WriteLine(new KernelMessage.Busy(busyWith).ToLine()));
        notebook.WarmUp();
        writer.WriteLine(new KernelMessage.Ready().ToLine());
        foreach (var request in requests.GetConsumingEnumerable())
        {
            ConsoleCapture.Install();
            writer.WriteLine(notebook.RunAsync(request).GetAwaiter().GetResult().ToLine());
        }
    }

    // On a thread of its own: a cell may occupy every thread of the pool, and still this process has to die with its parent.
    private static void Read(Stream pipe, BlockingCollection<CellRequest> requests)
    {
        try
        {
            using var reader = new StreamReader(pipe);
            while (reader.ReadLine() is { } line)
                requests.Add(CellRequest.FromLine(line));
        }
        catch (IOException)
        {
            // The parent is gone.
        }
        Process.GetCurrentProcess().Kill();
    }
}
