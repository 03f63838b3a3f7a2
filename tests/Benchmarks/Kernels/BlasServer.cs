using System.Text.Json.Nodes;
using Backprop;

namespace Benchmarks;

/// <summary>This program as a peer, with a BLAS: in a process of its own, because a BLAS reads its settings when it is loaded.</summary>
internal static class BlasServer
{
    /// <summary>The hidden mode that serves.</summary>
    public const string Command = "serve-blas";

    public static Peer Start(BlasLibrary library, BlasSetting setting)
    {
        var program = Environment.ProcessPath!;
        string[] itself = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(BlasServer).Assembly.Location] : [];
        return new(library.Name, program, [.. itself, Command, library.Name], setting.Environment(threads: 1));
    }

    public static void Serve(string name)
    {
        var library = BlasLibrary.All.First(library => library.Name == name);
        using Stream from = Console.OpenStandardInput(), to = Console.OpenStandardOutput();
        var works = new Dictionary<int, (Action Run, Matrix C)>();
        new Message(new JsonObject { ["version"] = library.Version() }, []).Write(to);
        while (Message.Read(from) is { } message)
        {
            try { Answer(library, works, message).Write(to); }
            catch (BenchmarkException error) { new Message(new JsonObject { ["error"] = error.Message }, []).Write(to); }
        }
    }

    private static Message Answer(BlasLibrary library, Dictionary<int, (Action Run, Matrix C)> works, Message message)
    {
        var number = (int)message.Fields["work"]!;
        switch ((string)message.Fields["do"]!)
        {
            case "start":
                var c = message["C"];
                works[number] = (library.Product(message["A"], (bool)message.Fields["transposeA"]!, message["B"], (bool)message.Fields["transposeB"]!, c), c);
                return new([], []);
            case "run":
                return new(new JsonObject { ["seconds"] = Contestant.Of("", works[number].Run).SecondsFor((int)message.Fields["repeats"]!) }, []);
            default:
                return new([], [("C", works[number].C)]);
        }
    }
}
