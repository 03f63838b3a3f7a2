import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
sigmoid = lambda z: 1 / (1 + np.exp(-z))
X, Y = np.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * np.sin(1.1 * k(5, 2) + 0.6)
W1 = 0.5 * np.sin(1.3 * k(3, 3) + 0.2)
b1 = 0.1 * np.sin(2.1 * k(1, 3) + 0.3)
W2 = 0.5 * np.cos(0.9 * k(3, 2) + 0.4)
b2 = 0.1 * np.cos(1.7 * k(1, 2) + 0.5)

def loss():
    return 0.5 * ((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - Y) ** 2).sum()

def measured(parameter, h=1e-5):
    slopes = np.empty_like(parameter)
    for at, entry in np.ndenumerate(parameter.copy()):
        parameter[at] = entry + h
        up = loss()
        parameter[at] = entry - h
        slopes[at] = (up - loss()) / (2 * h)
        parameter[at] = entry
    return slopes

print(measured(W1))   # C#: net.Gradients(batch, loss)["dW1"] ± 1e-9
print(measured(b1))   # C#: net.Gradients(batch, loss)["db1"] ± 1e-9
print(measured(b2))   # C#: net.Gradients(batch, loss)["db2"] ± 1e-9
