using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Jupyter;

/// <summary>Jupyter's kernel for Python, to which cells connect with <c>#!connect jupyter</c>.</summary>
internal static class PythonKernel
{
    private const string Name = "python3";

    /// <summary>Why cells in Python can't run here, or null where they can: Jupyter has the kernel, and its Python has NumPy.</summary>
    public static async Task<string?> MissingAsync(CancellationToken cancellation)
    {
        try
        {
            if (await ProgramOutput.OfAsync("jupyter", ["kernelspec", "list", "--json"], cancellation).ConfigureAwait(false) is not { } list || Program(list) is not { } python)
                return $"Jupyter has no kernel {Name} (pip install ipykernel).";
            return await ProgramOutput.OfAsync(python, ["-c", "import ipykernel, numpy"], cancellation).ConfigureAwait(false) is null
                ? $"the Python of Jupyter's kernel {Name} lacks NumPy or ipykernel (pip install ipykernel numpy)."
                : null;
        }
        catch (Win32Exception)
        {
            return "Jupyter or its Python was not found (pip install jupyter ipykernel numpy).";
        }
    }

    private static string? Program(string list)
    {
        try
        {
            return JsonNode.Parse(list)?["kernelspecs"]?[Name]?["spec"]?["argv"]?[0]?.GetValue<string>();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
