import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = torch.sin(0.7 * k(4, 5) + 0.1).T, torch.cos(0.9 * k(3, 5) + 0.4).T
W = (0.5 * torch.sin(1.3 * k(3, 4) + 0.2).T).requires_grad_()
b = (0.1 * torch.sin(2.1 * k(1, 3) + 0.3)).requires_grad_()

def db(loss):
    return torch.autograd.grad(loss, b)[0][0, 0]

print(db(F.mse_loss(X @ W + b, Y, reduction="sum")))        # C#: Added(losses[0].Loss)
print(db(F.mse_loss(X @ W + b, Y, reduction="sum") / 2))    # C#: Added(losses[1].Loss)
print(db(((X @ W + b - Y) ** 2).sum(dim=1).mean()))         # C#: Added(losses[2].Loss)
print(db(F.mse_loss(X @ W + b, Y, reduction="mean")))       # C#: Added(losses[3].Loss)
