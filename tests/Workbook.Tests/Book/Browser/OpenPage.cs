using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Workbook.Tests.Book.Browser;

/// <summary>A page that keeps account of its requests, errors and dialogs.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    /// <summary>Milliseconds until what doesn't come is a failure.</summary>
    public const float Patience = 60_000;

    private readonly ConcurrentQueue<string> _requests = [];
    private readonly ConcurrentQueue<string> _complaints = [];

    public OpenPage(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.Request += (_, request) => _requests.Enqueue(request.Url);
        page.RequestFailed += (_, request) => _complaints.Enqueue($"failed: {request.Url} {request.Failure}");
        page.PageError += (_, error) => _complaints.Enqueue($"thrown: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.Dialog += (_, dialog) =>
        {
            _complaints.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public IEnumerable<string> Requests => _requests;

    public IEnumerable<string> Complaints => _complaints;

    public ILocator this[string selector] => Page.Locator(selector);

    /// <summary>Opens all that is sealed or folded and reads to the end, so that every figure comes near.</summary>
    public async Task ReadAllAsync()
    {
        await Page.EvaluateAsync("""
            () => {
              for (const sealed of document.querySelectorAll(".sealed")) sealed.classList.add("open");
              for (const details of document.querySelectorAll("details")) details.open = true;
            }
            """);
        await ScrollThroughAsync();
        await Page.EvaluateAsync("() => scrollTo(0, 0)");
        await FiguresAreLiveAsync();
        await ComesToRestAsync();
    }

    /// <summary>Scrolls to the end, no further than was painted: only in a frame is a figure found to be near, however long frames take.</summary>
    public Task ScrollThroughAsync(int step = 400) => Page.EvaluateAsync("""
        async step => {
          const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
          for (let y = 0; y < document.documentElement.scrollHeight; y += step) { scrollTo(0, y); await frame(); }
        }
        """, step);

    public Task FiguresAreLiveAsync() => Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.figure[data-figure]')].every(f => f.classList.contains('is-live'))");

    /// <summary>Waits until fonts and pictures have come, each live figure has the width of its place, and frames pass in which nothing is asked for anew.</summary>
    public Task ComesToRestAsync() => Page.WaitForFunctionAsync("""
        async () => {
          const rests = () => {
            document.body.offsetHeight;   // the layout asks for the fonts it needs
            return document.readyState === "complete" && document.fonts.status === "loaded" && [...document.images].every(image => image.complete || image.loading === "lazy")
              && [...document.querySelectorAll(".figure.is-live .live")].every(live => live.layout.width === live.clientWidth);
          };
          for (let frames = 0; frames < 3; frames = rests() ? frames + 1 : 0) await new Promise(done => requestAnimationFrame(done));
          return true;
        }
        """);

    /// <summary>Waits until the address ends so and the page there is loaded. It is asked for again and again: a wait for the event of arriving misses an arrival before it.</summary>
    public async Task ArrivesAtAsync(string end)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{Regex.Escape(end)}$"), new() { Timeout = Patience });
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    /// <summary>Waits until the element says this.</summary>
    public Task SaysAsync(string selector, string text) => Assertions.Expect(this[selector]).ToHaveTextAsync(text, new() { Timeout = Patience, UseInnerText = true });

    /// <summary>Waits until what the element says begins so.</summary>
    public Task BeginsAsync(string selector, string text) =>
        Assertions.Expect(this[selector]).ToHaveTextAsync(new Regex($"^{Regex.Escape(text)}"), new() { Timeout = Patience, UseInnerText = true });

    /// <summary>Waits until there are so many.</summary>
    public Task CountsAsync(string selector, int count) => Assertions.Expect(this[selector]).ToHaveCountAsync(count, new() { Timeout = Patience });

    public Task<string> TextAsync(string selector) => Page.Locator(selector).InnerTextAsync();

    /// <summary>Presses Tab until the focus is on an element that matches.</summary>
    public async Task TabToAsync(string selector, int atMost = 120)
    {
        for (var i = 0; i < atMost; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector))
                return;
        }
        Assert.Fail($"{atMost} presses of Tab do not reach {selector}.");
    }

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());
}
