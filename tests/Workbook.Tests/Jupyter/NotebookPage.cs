using Microsoft.Playwright;
using Workbook.Tests.Book.Browser;

namespace Workbook.Tests.Jupyter;

/// <summary>The classic notebook's page, driven through its own JavaScript.</summary>
internal static class NotebookPage
{
    /// <summary>Milliseconds until a run that hasn't ended is a failure: a kernel's start and a whole notebook, on a machine with far too much to do.</summary>
    private static readonly PageWaitForFunctionOptions Run = new() { Timeout = 5 * OpenPage.Patience };

    /// <summary>Runs every cell, without the outputs that were stored, and waits until the last has ended.</summary>
    public static async Task RunAllAsync(this OpenPage page)
    {
        await page.IsLoadedAsync();
        await page.Page.WaitForFunctionAsync("() => Jupyter.notebook.kernel?.is_connected()", options: Run);
        await page.Page.EvaluateAsync("() => { Jupyter.notebook.clear_all_output(); Jupyter.notebook.execute_all_cells(); }");
        await page.Page.WaitForFunctionAsync("() => Jupyter.notebook.get_cells().every(cell => cell.input_prompt_number !== '*') && !Jupyter.notebook.kernel_busy && document.querySelector('.kernel_idle_icon')", options: Run);
    }

    public static Task IsLoadedAsync(this OpenPage page) => page.Page.WaitForFunctionAsync("() => window.Jupyter?.notebook?._fully_loaded");

    public static Task SaveAsync(this OpenPage page) => page.Page.EvaluateAsync("() => Jupyter.notebook.save_notebook()");

    /// <summary>The errors that cells show.</summary>
    public static Task<string[]> ErrorsAsync(this OpenPage page) => page.Page.EvaluateAsync<string[]>(
        "() => Jupyter.notebook.get_cells().flatMap(cell => cell.output_area?.outputs ?? []).filter(output => output.output_type === 'error').map(output => `${output.ename}: ${output.evalue}`)");

    /// <summary>Lets through what this machine answers itself and doesn't match.</summary>
    public static Task BlockAsync(this IPage page, Func<string, bool> also) =>
        page.RouteAsync(_ => true, route => Leaves(route.Request.Url) || also(route.Request.Url) ? route.AbortAsync() : route.ContinueAsync());

    /// <summary>Whether a request asks another machine.</summary>
    public static bool Leaves(string address) => new Uri(address) is { Scheme: "http" or "https" or "ws" or "wss", IsLoopback: false };
}
