import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = torch.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * torch.sin(1.1 * k(5, 2) + 0.6)
W1 = (0.5 * torch.sin(1.3 * k(3, 3) + 0.2)).requires_grad_()
b1 = (0.1 * torch.sin(2.1 * k(1, 3) + 0.3)).requires_grad_()
W2 = (0.5 * torch.cos(0.9 * k(3, 2) + 0.4)).requires_grad_()
b2 = (0.1 * torch.cos(1.7 * k(1, 2) + 0.5)).requires_grad_()

S2 = torch.sigmoid(X @ W2 + b2)   # the code's own way forward
loss = 0.5 * ((S2 - Y) ** 2).sum()
loss.backward()

with torch.no_grad():        # what the code takes for the gradients
    dZ2 = (S2 - Y) * S2 * (1 - S2)
    dW2, db2 = torch.sigmoid(X @ W1 + b1).T @ dZ2, dZ2.sum(dim=0, keepdim=True)
error = lambda claimed, right: (claimed - right).norm() / (claimed.norm() + right.norm())
print(error(dW2, W2.grad))   # C#: errors["W2"] ± 1e-9
print(error(db2, b2.grad))   # C#: errors["b2"] ± 1e-9
