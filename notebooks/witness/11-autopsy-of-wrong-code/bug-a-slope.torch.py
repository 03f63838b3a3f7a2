import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = torch.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * torch.sin(1.1 * k(5, 2) + 0.6)
W1 = (0.5 * torch.sin(1.3 * k(3, 3) + 0.2)).requires_grad_()
W2 = (0.5 * torch.cos(0.9 * k(3, 2) + 0.4)).requires_grad_()
b2 = (0.1 * torch.cos(1.7 * k(1, 2) + 0.5)).requires_grad_()

S2 = torch.sigmoid(X @ W2 + b2)      # bug A: X in the place of S1
loss = 0.5 * ((S2 - Y) ** 2).sum()   # C#: PostedCode.AsPosted.Loss(start, batch)
loss.backward()
print(W1.grad is None)               # C#: alongW1.MaxAbs() == 0
