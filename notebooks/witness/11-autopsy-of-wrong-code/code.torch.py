import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = torch.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * torch.sin(1.1 * k(5, 2) + 0.6)
W1 = 0.5 * torch.sin(1.3 * k(3, 3) + 0.2)
b1 = 0.1 * torch.sin(2.1 * k(1, 3) + 0.3)
W2 = 0.5 * torch.cos(0.9 * k(3, 2) + 0.4)
b2 = 0.1 * torch.cos(1.7 * k(1, 2) + 0.5)

slope = lambda s: s * (1 - s)
Z1 = X @ W1 + b1
S1, S2 = torch.sigmoid(Z1), torch.sigmoid(X @ W2 + b2)   # bug A
dZ2 = (S2 - Y) * slope(S2)
print(S1.T @ dZ2)                                        # C#: dW2
print(dZ2.sum(dim=0, keepdim=True))                      # C#: db2
dZ1 = (S1.T @ dZ2).T.sum(dim=0) * slope(Z1)              # bugs C and B
print(X.T @ dZ1)                                         # C#: dW1
print(dZ1.sum(dim=0, keepdim=True))                      # C#: db1
