import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = np.sin(0.7 * k(4, 5) + 0.1).T, np.cos(0.9 * k(3, 5) + 0.4).T
W, b = 0.5 * np.sin(1.3 * k(3, 4) + 0.2).T, 0.1 * np.sin(2.1 * k(1, 3) + 0.3)

for step in range(100):
    grad = X @ W + b - Y
    W -= 0.02 * X.T @ grad              # sums over the batch
    b -= 0.02 * np.mean(grad, axis=0)   # averages over it
print(W)   # C#: W
print(b)   # C#: bias
