using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Workbook.Execution.Display;

/// <summary>
/// How a library's type shows itself: an attribute <c>TypeFormatterSourceAttribute</c>, found by its name on the type or a base class,
/// names a source of formatters. The library needs no reference to any notebook host.
/// </summary>
internal sealed class TypeConvention
{
    private static readonly ConcurrentDictionary<Type, TypeConvention?> Known = [];

    private readonly List<(string Mime, object Formatter, MethodInfo Format)> _formatters = [];

    /// <summary>The MIME types a value of the type is shown in, all of them.</summary>
    public IReadOnlyList<string> PreferredMimeTypes { get; private set; } = [];

    public static TypeConvention? Of(Type type) => Known.GetOrAdd(type, Find);

    /// <summary>The value in a MIME type, or null where no formatter of the type writes it.</summary>
    public string? Format(object value, string mime)
    {
        foreach (var (_, formatter, format) in _formatters.Where(entry => entry.Mime == mime))
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            if (Invoke(format, formatter, value, writer) is not false)
                return writer.ToString();
        }
        return null;
    }

    private static TypeConvention? Find(Type type)
    {
        var attributes = type.GetCustomAttributes(inherit: true).Where(a => a.GetType().Name == "TypeFormatterSourceAttribute").ToList();
        if (attributes.Count == 0)
            return null;
        var convention = new TypeConvention();
        var preferred = new List<string>();
        foreach (var attribute in attributes)
        {
            var sourceType = Member<Type>(attribute, "FormatterSourceType")
                ?? throw new InvalidOperationException(
                    $"The TypeFormatterSourceAttribute of {TypeNames.Of(type)} has no property FormatterSourceType that names a type.");
            preferred.AddRange(Member<string[]>(attribute, "PreferredMimeTypes") ?? []);
            convention.Add(sourceType);
        }
        convention.PreferredMimeTypes = preferred.Count > 0 ? [.. preferred.Distinct()] : ["text/html"];
        return convention;
    }

    private void Add(Type sourceType)
    {
        const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        var create = sourceType.GetMethod("CreateTypeFormatters", Instance, [])
            ?? throw new InvalidOperationException(
                    $"{TypeNames.Of(sourceType)} is named as a formatter source but has no method CreateTypeFormatters().");
        foreach (var formatter in (IEnumerable)Invoke(create, source)!)
        {
            var mime = Member<string>(formatter, "MimeType")
                ?? throw new InvalidOperationException(
                    $"{TypeNames.Of(formatter.GetType())}, a formatter of {TypeNames.Of(sourceType)}, has no property MimeType.");
            var format = formatter.GetType().GetMethods(Instance)
                .FirstOrDefault(m => m.Name == "Format" && m.GetParameters() is [_, var writer] && writer.ParameterType == typeof(TextWriter))
                ?? throw new InvalidOperationException(
                    $"{TypeNames.Of(formatter.GetType())}, a formatter of {TypeNames.Of(sourceType)}, has no method Format(object, TextWriter).");
            _formatters.Add((mime, formatter, format));
        }
    }

    private static T? Member<T>(object of, string name) where T : class => of.GetType().GetProperty(name)?.GetValue(of) as T;

    private static object? Invoke(MethodInfo method, object target, params object[] arguments)
    {
        try
        {
            return method.Invoke(target, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
