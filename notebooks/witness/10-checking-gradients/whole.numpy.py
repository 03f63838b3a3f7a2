import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
sigmoid = lambda z: 1 / (1 + np.exp(-z))
X, Y = np.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * np.sin(1.1 * k(5, 2) + 0.6)
W1 = 0.5 * np.sin(1.3 * k(3, 3) + 0.2)
b1 = 0.1 * np.sin(2.1 * k(1, 3) + 0.3)
W2 = 0.5 * np.cos(0.9 * k(3, 2) + 0.4)
b2 = 0.1 * np.cos(1.7 * k(1, 2) + 0.5)

def loss(W1, b1, b2):
    return 0.5 * ((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - Y) ** 2).sum()

def measured(loss, at, h=1e-5):
    steps = h * np.eye(at.size).reshape(-1, *at.shape)   # one entry at a time
    return np.reshape([(loss(at + step) - loss(at - step)) / (2 * h) for step in steps], at.shape)

print(measured(lambda W1: loss(W1, b1, b2), W1))   # C#: net.Gradients(batch, loss)["dW1"] ± 1e-9
print(measured(lambda b1: loss(W1, b1, b2), b1))   # C#: net.Gradients(batch, loss)["db1"] ± 1e-9
print(measured(lambda b2: loss(W1, b1, b2), b2))   # C#: net.Gradients(batch, loss)["db2"] ± 1e-9
