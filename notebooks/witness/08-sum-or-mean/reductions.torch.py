import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = torch.sin(0.7 * k(4, 5) + 0.1).T, torch.cos(0.9 * k(3, 5) + 0.4).T
W = 0.5 * torch.sin(1.3 * k(3, 4) + 0.2).T
b = (0.1 * torch.sin(2.1 * k(1, 3) + 0.3)).requires_grad_()

def bias_gradient(reduction):
    loss = F.mse_loss(X @ W + b, Y, reduction=reduction)
    return torch.autograd.grad(loss, b)[0]

print(bias_gradient("sum"))       # C#: BiasGradient(Reduction.Sum)
print(bias_gradient("sum") / 5)   # C#: BiasGradient(Reduction.MeanOverBatch)
print(bias_gradient("mean"))      # C#: BiasGradient(Reduction.MeanOverElements)
# "mean" divides by all 15 entries, not by the 5 samples.
