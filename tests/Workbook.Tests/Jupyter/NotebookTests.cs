using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Backprop;
using Microsoft.AspNetCore.Http;
using Workbook.Book.Serving;
using Workbook.Running;
using Workbook.Tests.Book.Browser;
using Workbook.Tests.Commands;

namespace Workbook.Tests.Jupyter;

/// <summary>A notebook with figures of every kind, run in a front end that is not ours by a reader with a browser.</summary>
public sealed class NotebookTests(BookInBrowser book)
{
    private const string Notebook = "08-sum-or-mean.ipynb";

    private static readonly string Stored = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "notebooks", Notebook);

    [Fact]
    public async Task A_notebook_that_is_opened_and_not_run_shows_the_pictures_that_are_stored()
    {
        await using var server = await NotebookServer.StartAsync(Notebook);
        await using var page = await book.OpenFileAsync(server.Address.AbsoluteUri, before: page => page.BlockAsync(_ => false));
        await page.IsLoadedAsync();
        await ArePicturesAsync(page);
        Assert.DoesNotContain(page.Requests, NotebookPage.Leaves);
    }

    [Fact]
    public async Task Without_a_network_every_figure_is_its_picture_and_what_is_saved_is_what_the_workbook_stores()
    {
        await using var server = await NotebookServer.StartAsync(Notebook);
        await using var page = await book.OpenFileAsync(server.Address.AbsoluteUri, before: page => page.BlockAsync(IsPlotly));
        await page.RunAllAsync();
        Assert.Empty(await page.ErrorsAsync());
        await page.CountsAsync("figure.bp-plot", Figures());

        await page.Page.WaitForFunctionAsync("() => window.backpropPlotly === null");
        Assert.Contains(page.Requests, IsPlotly);
        await ArePicturesAsync(page);

        await page.SaveAsync();
        var verified = await Cli.RunAsync(server.Notebooks, "verify", Stored, "--against", ".");
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        await EndsWithItsKernelAsync(server);
    }

    [Fact]
    public async Task With_a_copy_of_plotly_js_every_figure_is_a_chart_now_and_when_it_is_opened_again_and_no_other_machine_is_asked()
    {
        await using var copy = new LoopbackServer(0, SendPlotlyAsync);
        await copy.StartAsync(TestContext.Current.CancellationToken);
        await using var server = await NotebookServer.StartAsync(Notebook, (FigureHtml.AddressVariable, $"http://127.0.0.1:{copy.Port}/plotly-cartesian.min.js"));
        await using var page = await book.OpenFileAsync(server.Address.AbsoluteUri, before: page => page.BlockAsync(_ => false));
        await page.RunAllAsync();
        Assert.Empty(await page.ErrorsAsync());
        await AreDrawnAsync(page);

        await page.SaveAsync();
        await page.Page.ReloadAsync();
        await page.IsLoadedAsync();
        await AreDrawnAsync(page);
        Assert.Equal(2, page.Requests.Count(IsPlotly));
        Assert.DoesNotContain(page.Requests, NotebookPage.Leaves);
        await EndsWithItsKernelAsync(server);
    }

    private static async Task EndsWithItsKernelAsync(NotebookServer server)
    {
        Assert.Contains("Microsoft.DotNet.Interactive.App.dll", Assert.Single(server.Kernels()));
        await server.QuitAsync();
        Assert.Empty(server.Kernels());
    }

    private static async Task ArePicturesAsync(OpenPage page)
    {
        var pictures = await page["figure.bp-plot img:visible"].EvaluateAllAsync<string[]>("images => images.filter(image => image.naturalWidth > 0 && image.naturalHeight > 0).map(image => image.alt)");
        Assert.Equal(Figures(), pictures.Length);
        Assert.All(pictures, alt => Assert.NotEqual("", alt));
        await page.CountsAsync(".js-plotly-plot", 0);
    }

    /// <summary>Waits until every figure that is one of plotly.js is a chart in the place of its picture. The live model's is drawn by the book alone.</summary>
    private static async Task AreDrawnAsync(OpenPage page)
    {
        await page.CountsAsync("figure.bp-plot .js-plotly-plot svg.main-svg:first-child", Charts());
        await page.CountsAsync("figure.bp-plot img:visible", Figures() - Charts());
    }

    /// <summary>How many figures the notebook has.</summary>
    private static int Figures() => Count("<figure class=\"bp-plot\">");

    private static int Charts() => Count("<script type=\"application/vnd.plotly.v1+json\">");

    private static int Count(string markup) => Regex.Count(
        string.Concat(JsonNode.Parse(File.ReadAllText(Stored))!["cells"]!.AsArray().SelectMany(cell => cell!["outputs"]?.AsArray() ?? []).SelectMany(output => output!["data"]!["text/html"]!.AsArray()).Select(line => (string)line!)), Regex.Escape(markup));

    private static Task SendPlotlyAsync(HttpContext context)
    {
        context.Response.ContentType = "text/javascript";
        return context.Response.SendFileAsync(Directory.EnumerateFiles(BookInBrowser.Options.Cache!, "plotly-cartesian.min.js", SearchOption.AllDirectories).First());
    }

    private static bool IsPlotly(string address) => Regex.IsMatch(address, "/plotly-[^/]*js$");
}
