import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
sigmoid = lambda z: 1 / (1 + np.exp(-z))
X = np.sin(0.7 * k(5, 3) + 0.1)
W1, b1 = 0.5 * np.sin(1.3 * k(3, 3) + 0.2), 0.1 * np.sin(2.1 * k(1, 3) + 0.3)

Z1 = X @ W1 + b1
S1 = sigmoid(Z1)
print(S1 * (1 - S1))                                      # C#: Slope(S1)
print(Z1 * (1 - Z1))                                      # C#: Slope(Z1)
print((sigmoid(Z1 + 1e-5) - sigmoid(Z1 - 1e-5)) / 2e-5)   # C#: measured ± 1e-9
