import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = torch.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * torch.sin(1.1 * k(5, 2) + 0.6)
W1 = (0.5 * torch.sin(1.3 * k(3, 3) + 0.2)).requires_grad_()
b1 = (0.1 * torch.sin(2.1 * k(1, 3) + 0.3)).requires_grad_()
W2 = (0.5 * torch.cos(0.9 * k(3, 2) + 0.4)).requires_grad_()
b2 = (0.1 * torch.cos(1.7 * k(1, 2) + 0.5)).requires_grad_()

def loss(W1, b1, W2, b2):
    return 0.5 * ((torch.sigmoid(torch.sigmoid(X @ W1 + b1) @ W2 + b2) - Y) ** 2).sum()

parameters = (W1, b1, W2, b2)
passes = torch.autograd.gradcheck(loss, parameters, eps=1e-5, atol=1e-9)
print(passes)    # C#: checkedNet.WorstRelativeError < 1e-8
loss(*parameters).backward()
print(W1.grad)   # C#: net.Gradients(batch, loss)["dW1"]
print(b1.grad)   # C#: net.Gradients(batch, loss)["db1"]
print(b2.grad)   # C#: net.Gradients(batch, loss)["db2"]
