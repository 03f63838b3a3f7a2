using System.Reflection;
using System.Text;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Workbook.Kernel.Inside;

/// <summary>
/// Two things that the C# kernel has no setting for. Cells are compiled with debug information, so that the stack of an exception tells cells and lines; and
/// an exception inside <c>#!import</c>, which the kernel keeps to itself, is told. Both need members that are not public: where these are others one
/// day, exceptions are told without lines.
/// </summary>
internal sealed class CSharpAdditions
{
    private readonly Microsoft.DotNet.Interactive.Kernel _kernel;
    private readonly FieldInfo _options;
    private readonly PropertyInfo _state;

    private CSharpAdditions(Microsoft.DotNet.Interactive.Kernel kernel, FieldInfo options, PropertyInfo state) => (_kernel, _options, _state) = (kernel, options, state);

    /// <summary>Adds them to the kernel that is running the present submission.</summary>
    public static void Make()
    {
        if (KernelInvocationContext.Current?.HandlingKernel is { } kernel
            && kernel.GetType().GetField("_scriptOptions", BindingFlags.Instance | BindingFlags.NonPublic) is { } options
            && kernel.GetType().GetProperty("ScriptState") is { } state)
        {
            var additions = new CSharpAdditions(kernel, options, state);
            additions.Change("WithEmitDebugInformation", true);
            additions.Change("WithFileEncoding", Encoding.UTF8);
            kernel.AddMiddleware(additions.RunAsync);
        }
    }

    private async Task RunAsync(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        if (command is not SubmitCode code)
        {
            await next(command, context).ConfigureAwait(false);
            return;
        }
        var file = CodePlace.FileName(code);
        Change("WithFilePath", file);
        var before = _state.GetValue(_kernel);
        await next(command, context).ConfigureAwait(false);
        if (CodePlace.Read(file) is null && _state.GetValue(_kernel) is { } after && after != before
            && after.GetType().GetProperty("Exception")?.GetValue(after) is Exception exception)
            context.Publish(new ErrorProduced(exception.ToString(), command), publishOnAmbientContextOnly: true);
    }

    /// <summary>The options never change: each method of theirs gives others.</summary>
    private void Change(string method, object value)
    {
        var options = _options.GetValue(_kernel)!;
        _options.SetValue(_kernel, options.GetType().GetMethod(method)!.Invoke(options, [value]));
    }
}
