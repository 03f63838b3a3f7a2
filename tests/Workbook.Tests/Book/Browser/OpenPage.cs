using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Workbook.Tests.Book.Browser;

/// <summary>A page that keeps account of its requests, errors and dialogs.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    /// <summary>Milliseconds until what doesn't come is a failure.</summary>
    private const float Patience = 20_000;

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
            async () => {
              for (const sealed of document.querySelectorAll(".sealed")) sealed.classList.add("open");
              for (const details of document.querySelectorAll("details")) details.open = true;
              for (let y = 0; y < document.documentElement.scrollHeight; y += 400) { scrollTo(0, y); await new Promise(r => setTimeout(r, 20)); }
              scrollTo(0, 0);
            }
            """);
        await FiguresAreLiveAsync();
    }

    public Task FiguresAreLiveAsync() => Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.figure[data-figure]')].every(f => f.classList.contains('is-live'))");

    /// <summary>Waits until the address ends so. It is asked for again and again: a wait for the event of arriving misses an arrival before it.</summary>
    public Task ArrivesAtAsync(string end) => Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{Regex.Escape(end)}$"), new() { Timeout = Patience });

    public Task<string> TextAsync(string selector) => Page.Locator(selector).InnerTextAsync();

    /// <summary>Presses Tab until the focus is on an element that matches.</summary>
    public async Task TabToAsync(string selector, int atMost = 120)
    {
        for (var i = 0; i < atMost; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"{atMost} presses of Tab do not reach {selector}.");
    }

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());
}
