namespace Backprop;
public sealed class ForwardEquations { }
