import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
sigmoid = lambda z: 1 / (1 + np.exp(-z))
X, Y = np.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * np.sin(1.1 * k(5, 2) + 0.6)
W1 = 0.5 * np.sin(1.3 * k(3, 3) + 0.2)
b1 = 0.1 * np.sin(2.1 * k(1, 3) + 0.3)
W2 = 0.5 * np.cos(0.9 * k(3, 2) + 0.4)
b2 = 0.1 * np.cos(1.7 * k(1, 2) + 0.5)

S1, S2 = sigmoid(X @ W1 + b1), sigmoid(X @ W2 + b2)
dZ2 = (S2 - Y) * S2 * (1 - S2)
loss = lambda W2: 0.5 * ((sigmoid(X @ W2 + b2) - Y) ** 2).sum()   # the code's own way forward
steps = 1e-5 * np.eye(6).reshape(6, 3, 2)                         # one entry of W2 at a time
slopes = np.reshape([(loss(W2 + step) - loss(W2 - step)) / 2e-5 for step in steps], (3, 2))
norm, dW2 = np.linalg.norm, S1.T @ dZ2
print(norm(dW2 - slopes) / (norm(dW2) + norm(slopes)))            # C#: errors["W2"] ± 1e-9
