using System.Globalization;
using System.Text;
using Workbook.Ipynb;

namespace Workbook.Execution.Kernel;

/// <summary>Collects what the running cell prints and shows, in order. A kernel process runs one cell at a time.</summary>
internal sealed class CellOutputs
{
    /// <summary>A cell that prints more than this many characters has its text cut.</summary>
    public const int MaxPrinted = 1_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, (int Cell, int Output)> _places = [];
    private readonly List<Entry> _entries = [];
    private readonly List<DisplayUpdate> _updates = [];
    private int? _cell;
    private int _printed;
    private int _lastId;

    public static CellOutputs Current { get; } = new();

    public void Begin(int cell)
    {
        lock (_lock)
        {
            _entries.Clear();
            _updates.Clear();
            (_cell, _printed) = (cell, 0);
        }
    }

    public (List<Output> Outputs, List<DisplayUpdate> Updates) End()
    {
        lock (_lock)
        {
            foreach (var (i, entry) in _entries.Index())
            {
                if (entry.Id != 0)
                    _places[entry.Id] = (_cell!.Value, i);
            }
            _cell = null;
            return ([.. _entries.Select(entry => entry.ToOutput())], [.. _updates]);
        }
    }

    public void Print(string stream, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (_cell is null || text.IsEmpty || _printed > MaxPrinted)
                return;
            if (_entries.Count == 0 || _entries[^1].Stream != stream)
                _entries.Add(new Entry { Stream = stream });
            var room = MaxPrinted - _printed;
            _entries[^1].Printed.Append(text[..Math.Min(text.Length, room)]);
            _printed += text.Length;
            if (_printed > MaxPrinted)
                _entries[^1].Printed.Append(CultureInfo.InvariantCulture, $"\n… (cut after {MaxPrinted:N0} characters)\n");
        }
    }

    public int Display(MimeBundle bundle) => Add(new Entry { Data = bundle });

    public void Result(MimeBundle bundle) => Add(new Entry { Data = bundle, IsResult = true });

    public void Error(ErrorOutput error) => Add(new Entry { Error = error });

    /// <summary>Replaces something shown before, by this cell or an earlier one.</summary>
    public void Update(int id, MimeBundle bundle)
    {
        lock (_lock)
        {
            if (_entries.Find(entry => entry.Id == id) is { } shown)
                shown.Data = bundle;
            else if (_cell is not null && _places.TryGetValue(id, out var place))
                _updates.Add(new DisplayUpdate(place.Cell, place.Output, bundle));
        }
    }

    private int Add(Entry entry)
    {
        lock (_lock)
        {
            if (_cell is not null)
                _entries.Add(entry);
            return entry.Id = ++_lastId;
        }
    }

    private sealed class Entry
    {
        public int Id { get; set; }

        public string? Stream { get; init; }

        public StringBuilder Printed { get; } = new();

        public MimeBundle Data { get; set; } = new();

        public bool IsResult { get; init; }

        public ErrorOutput? Error { get; init; }

        public Output ToOutput() =>
            Stream is { } name ? new StreamOutput(name, Printed.ToString())
            : Error is { } error ? error
            : IsResult ? new ResultOutput(Data) : new DisplayOutput(Data);
    }
}
