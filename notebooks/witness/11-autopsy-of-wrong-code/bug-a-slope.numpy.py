import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
sigmoid = lambda z: 1 / (1 + np.exp(-z))
X, Y = np.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * np.sin(1.1 * k(5, 2) + 0.6)
W1 = 0.5 * np.sin(1.3 * k(3, 3) + 0.2)
b1 = 0.1 * np.sin(2.1 * k(1, 3) + 0.3)
W2 = 0.5 * np.cos(0.9 * k(3, 2) + 0.4)
b2 = 0.1 * np.cos(1.7 * k(1, 2) + 0.5)

def loss(W1):
    S1 = sigmoid(X @ W1 + b1)   # computed, and never used: bug A
    return 0.5 * ((sigmoid(X @ W2 + b2) - Y) ** 2).sum()

print(loss(W1))                                     # C#: PostedCode.AsPosted.Loss(start, batch)
step = np.zeros_like(W1)
step[0, 0] = 1e-5
print((loss(W1 + step) - loss(W1 - step)) / 2e-5)   # C#: alongW1[0, 0]
