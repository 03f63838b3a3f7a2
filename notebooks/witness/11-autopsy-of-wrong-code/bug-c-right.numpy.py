import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
sigmoid = lambda z: 1 / (1 + np.exp(-z))
X, Y = np.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * np.sin(1.1 * k(5, 2) + 0.6)
W1 = 0.5 * np.sin(1.3 * k(3, 3) + 0.2)
b1 = 0.1 * np.sin(2.1 * k(1, 3) + 0.3)
W2 = 0.5 * np.cos(0.9 * k(3, 2) + 0.4)
b2 = 0.1 * np.cos(1.7 * k(1, 2) + 0.5)

A1 = sigmoid(X @ W1 + b1)
A2 = sigmoid(A1 @ W2 + b2)
dZ2 = (A2 - Y) * A2 * (1 - A2)
print(dZ2 @ W2.T)   # C#: eq.Gradient("A1").Result.Value(eq.Values)
