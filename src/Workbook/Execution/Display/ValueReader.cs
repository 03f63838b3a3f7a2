using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Execution.CSharp;
using static System.FormattableString;

namespace Workbook.Execution.Display;

/// <summary>Reads what is to be shown of a value: by its type's own formatters, as text, or member by member.</summary>
internal sealed class ValueReader
{
    /// <summary>A sequence is shown up to this many items, as in .NET Interactive.</summary>
    public const int MaxItems = 20;

    private const int MaxDepth = 6;
    private const int MaxNodes = 5_000;
    private const string Null = "<null>";

    private readonly HashSet<object> _open = new(ReferenceEqualityComparer.Instance);
    private int _nodes;

    public static Shown Read(object? value) => new ValueReader().Read(value, 0);

    private Shown Read(object? value, int depth)
    {
        if (value is null)
            return new Shown.Text(Null);
        if (value is HtmlContent html)
            return new Shown.Formatted(html.Content, html.Content);
        var type = value.GetType();
        if (TypeConvention.Of(type) is { } convention)
            return Formatted(value, convention) ?? ReadMembers(value, type, depth);
        if (TextOf(value, type) is { } text)
            return new Shown.Text(text);
        if (depth >= MaxDepth || _nodes++ > MaxNodes)
            return new Shown.Text("…");
        if (!type.IsValueType && !_open.Add(value))
            return new Shown.Text($"(again {TypeNames.Of(type)})");
        try
        {
            return ReadParts(value, type, depth);
        }
        finally
        {
            _open.Remove(value);
        }
    }

    private Shown ReadParts(object value, Type type, int depth) => value switch
    {
        ITuple tuple => new Shown.Tuple([.. Enumerable.Range(0, tuple.Length).Select(i => Read(tuple[i], depth + 1))]),
        IDictionary dictionary => ReadDictionary(dictionary, depth),
        Array { Rank: 2 } grid => ReadGrid(grid, depth),
        IEnumerable items when PairTypeOf(type) is { } pair => ReadPairs(items, pair, depth),
        IEnumerable items => ReadSequence(items, depth),
        _ when IsMemory(type) => ReadSequence((IEnumerable)type.GetMethod("ToArray", [])!.Invoke(value, [])!, depth),
        _ => ReadMembers(value, type, depth),
    };

    private static Shown.Formatted? Formatted(object value, TypeConvention convention)
    {
        var (html, plain) = (convention.Format(value, "text/html"), convention.Format(value, "text/plain"));
        return html is null && plain is null ? null : new Shown.Formatted(html, plain);
    }

    private static string? TextOf(object value, Type type) => value switch
    {
        string text => text,
        char c => c.ToString(),
        DateTime time => time.ToString("u", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        Type named => TypeNames.Of(named),
        ReadOnlyMemory<char> text => text.ToString(),
        Exception e => $"{TypeNames.Of(e.GetType())}: {e.Message}",
        JsonNode node => node.ToJsonString(),
        JsonElement element => element.GetRawText(),
        JsonDocument document => document.RootElement.GetRawText(),
        Delegate => TypeNames.Of(type),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool or Enum => value.ToString(),
        _ when IsOfFramework(type) && !HasParts(value, type) => OwnText(value) ?? TypeNames.Of(type),
        _ => null,
    };

    // The framework's own classes (a Task, a Stopwatch, a Process) would show handles and counters that change from run to run.
    private static bool IsOfFramework(Type type) => FrameworkAssemblies.Has(type.Assembly.GetName().Name ?? "");

    private static bool HasParts(object value, Type type) =>
        value is IEnumerable or ITuple || IsPair(type) || TypeNames.IsAnonymous(type) || IsMemory(type);

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static bool IsMemory(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Memory<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>));

    /// <summary>What the type's own ToString says, or null where it would only say the type's name.</summary>
    private static string? OwnText(object value)
    {
        var declaring = value.GetType().GetMethod(nameof(ToString), [])?.DeclaringType;
        return declaring is null || declaring == typeof(object) || declaring == typeof(ValueType) ? null : value.ToString();
    }

    private Shown.Sequence ReadSequence(IEnumerable items, int depth)
    {
        var (taken, more) = Take(items);
        return new Shown.Sequence([.. taken.Select(item => Read(item, depth + 1))], more);
    }

    private Shown.Dictionary ReadDictionary(IDictionary dictionary, int depth)
    {
        var (taken, more) = Take(dictionary);
        return new Shown.Dictionary([.. taken.Select(entry => entry is DictionaryEntry e
            ? (Read(e.Key, depth + 1), Read(e.Value, depth + 1))
            : ReadPair(entry!, entry!.GetType(), depth))], more);
    }

    private Shown.Dictionary ReadPairs(IEnumerable items, Type pair, int depth)
    {
        var (taken, more) = Take(items);
        return new Shown.Dictionary([.. taken.Select(entry => ReadPair(entry!, pair, depth))], more);
    }

    private (Shown, Shown) ReadPair(object entry, Type pair, int depth) =>
        (Read(pair.GetProperty("Key")!.GetValue(entry), depth + 1), Read(pair.GetProperty("Value")!.GetValue(entry), depth + 1));

    private static Type? PairTypeOf(Type type) => Implemented(type, typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>))
        .Select(i => typeof(KeyValuePair<,>).MakeGenericType(i.GetGenericArguments()))
        .FirstOrDefault();

    private Shown.Grid ReadGrid(Array grid, int depth)
    {
        var (rows, columns) = (Math.Min(grid.GetLength(0), MaxItems), Math.Min(grid.GetLength(1), MaxItems));
        var (firstRow, firstColumn) = (grid.GetLowerBound(0), grid.GetLowerBound(1));
        return new Shown.Grid(
            [.. Enumerable.Range(firstRow, rows).Select(Row)],
            More(grid.GetLength(0) - rows), More(grid.GetLength(1) - columns));

        List<Shown> Row(int i) => [.. Enumerable.Range(firstColumn, columns).Select(j => Read(grid.GetValue(i, j), depth + 1))];
    }

    private Shown ReadMembers(object value, Type type, int depth)
    {
        var members = MembersOf(type);
        if (members.Count == 0)
            return new Shown.Text(OwnText(value) ?? TypeNames.Of(type));
        var shown = members.Take(MaxItems).Select(member => (member.Name, Read(ValueOrException(member, value), depth + 1))).ToList();
        return new Shown.Members(TypeNames.IsAnonymous(type) ? null : TypeNames.Of(type), shown, More(members.Count - shown.Count));
    }

    private static List<MemberInfo> MembersOf(Type type)
    {
        var members = new List<MemberInfo>();
        for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
        {
            members.InsertRange(0, t
                .GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(IsShown)
                .OrderBy(m => m.MetadataToken));
        }
        return [.. members.Reverse<MemberInfo>().DistinctBy(m => m.Name).Reverse()];
    }

    private static bool IsShown(MemberInfo member) => member is FieldInfo
        || (member is PropertyInfo { GetMethod.IsPublic: true, PropertyType.IsByRefLike: false } property && property.GetIndexParameters().Length == 0);

    private static object? ValueOrException(MemberInfo member, object of)
    {
        try
        {
            return member is FieldInfo field ? field.GetValue(of) : ((PropertyInfo)member).GetValue(of);
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static (List<object?> Taken, string? More) Take(IEnumerable items)
    {
        var taken = new List<object?>();
        foreach (var item in items)
        {
            if (taken.Count == MaxItems)
                return (taken, CountOf(items) is { } count ? More(count - MaxItems) : "… (more)");
            taken.Add(item);
        }
        return (taken, null);
    }

    private static int? CountOf(IEnumerable items) => items is ICollection collection
        ? collection.Count
        : Implemented(items.GetType(), typeof(IReadOnlyCollection<>), typeof(ICollection<>))
            .Select(i => (int?)i.GetProperty("Count")!.GetValue(items))
            .FirstOrDefault();

    private static IEnumerable<Type> Implemented(Type type, params Type[] definitions) =>
        type.GetInterfaces().Where(i => i.IsGenericType && definitions.Contains(i.GetGenericTypeDefinition()));

    private static string? More(int count) => count > 0 ? Invariant($"… ({count:N0} more)") : null;
}
