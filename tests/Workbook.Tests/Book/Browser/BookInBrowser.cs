using Microsoft.Playwright;
using Workbook.Book;
using Workbook.Running;

[assembly: AssemblyFixture(typeof(Workbook.Tests.Book.Browser.BookInBrowser))]

namespace Workbook.Tests.Book.Browser;

/// <summary>The sample book on disk and a Chromium to read it with. Tests are skipped, with the reason, where either is missing.</summary>
public sealed class BookInBrowser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly TemporaryFolder _folder = new();
    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    public static IReadOnlyList<string> PageNames { get; } = ["index", "01-first", "02-second", "03-plain", "04-figures", "05-moving"];

    /// <summary>The pages of the workbook's own notebooks.</summary>
    public static IReadOnlyList<string> SeriesNames { get; } = [.. Notebooks().Select(Path.GetFileNameWithoutExtension).OfType<string>().Prepend("index")];

    /// <summary>The book of the workbook's own notebooks, with their stored outputs.</summary>
    public string Series => Path.Combine(_folder.Path, "series");

    /// <summary>Where the sample book's pages lie.</summary>
    public string Folder => Path.Combine(_folder.Path, "book");

    /// <summary>The second page as one file, in a folder of its own.</summary>
    public string SingleFile => Path.Combine(_folder.Path, "single", "second.html");

    public static BookOptions Options { get; } = new() { Cache = Path.Combine(Repository.Find(AppContext.BaseDirectory) ?? Path.GetTempPath(), "artifacts", "web") };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Opens a page of the book with the network blocked; what it asks for and complains of is noted.</summary>
    public async Task<OpenPage> OpenAsync(string name, int width = 1280, bool dark = false, bool scripts = true, bool reduceMotion = true, Func<IPage, Task>? before = null)
    {
        await StartAsync();
        return await OpenFileAsync(Path.Combine(Folder, $"{name}.html"), width, dark, scripts, reduceMotion, before);
    }

    /// <summary>Opens a page of the workbook's own book.</summary>
    public Task<OpenPage> OpenSeriesAsync(string name, int width = 1280) => OpenFileAsync(Path.Combine(Series, $"{name}.html"), width);

    /// <summary>Opens a page that this machine serves: it alone has a network.</summary>
    public Task<OpenPage> OpenServedAsync(Uri address) => OpenFileAsync(address.AbsoluteUri);

    /// <summary>The notebook of a page of the workbook's own book.</summary>
    public static string NotebookOf(string name) => Notebooks().Single(file => Path.GetFileNameWithoutExtension(file) == name);

    /// <param name="before">What is done with the page before it is asked for.</param>
    public async Task<OpenPage> OpenFileAsync(string file, int width = 1280, bool dark = false, bool scripts = true, bool reduceMotion = true, Func<IPage, Task>? before = null)
    {
        await StartAsync();
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            ReducedMotion = reduceMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            Offline = new Uri(file).IsFile,
        });
        var page = new OpenPage(await context.NewPageAsync());
        if (before is not null)
            await before(page.Page);
        await page.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    private static IEnumerable<string> Notebooks() => Repository.Find(AppContext.BaseDirectory) is { } repository
        ? Directory.GetFiles(Path.Combine(repository, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)
        : [];

    private async Task StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_browser is null && _missing is null)
                _missing = await TryStartAsync();
        }
        finally
        {
            _starting.Release();
        }
        if (_missing is not null)
            Assert.Skip(_missing);
    }

    private async Task<string?> TryStartAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } chromium)
            return $"Chromium is not installed ({string.Join(", ", Places)}).";
        string? said = null;
        BookBuilder.Build(SampleNotebooks.All, Folder, Options with { Report = line => said = line });
        if (said is not null)
            return said;
        Directory.CreateDirectory(Path.GetDirectoryName(SingleFile)!);
        BookBuilder.BuildSingleFile(SampleNotebooks.All, "02-second", SingleFile, Options);
        BookBuilder.Build([.. Notebooks().Select(BookPage.Read)], Series, Options);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            Timeout = OpenPage.Patience,
        });
        return null;
    }
}
