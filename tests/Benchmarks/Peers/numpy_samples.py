"""The step one sample after the other, the gradients added up: no matrix ever has a batch axis. For sigmoid layers and squared error."""
import numpy as np

from numpy_equations import sigmoid
from steps import Step


class SumsInPlace(Step):
    """Gradients are added where they stay, and the parameters changed where they are. A sample is a row."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.factor = work["factor"]

    def step(self):
        dws = [np.zeros_like(w) for w in self.weights]
        dbs = [np.zeros_like(b) for b in self.biases]
        for x, y in zip(self.x, self.y):
            a = [x.reshape(1, -1)]
            for w, b in zip(self.weights, self.biases):
                a.append(sigmoid(np.dot(a[-1], w) + b))
            delta = self.factor * (a[-1] - y) * a[-1] * (1 - a[-1])
            for layer in range(len(self.weights) - 1, -1, -1):
                dws[layer] += np.dot(a[layer].T, delta)
                dbs[layer] += delta
                if layer:
                    delta = np.dot(delta, self.weights[layer].T) * a[layer] * (1 - a[layer])
        for w, b, dw, db in zip(self.weights, self.biases, dws, dbs):
            w -= self.rate * dw
            b -= self.rate * db


class NewSums(Step):
    """As a well-known book's program does it: a sample is a column with gradients of its own, each list of sums a new one, and so the parameters."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.factor = work["factor"]
        self.samples = [(x.reshape(-1, 1), y.reshape(-1, 1)) for x, y in zip(self.x, self.y)]
        self.weights = [w.T.copy() for w in self.weights]
        self.biases = [b.T.copy() for b in self.biases]

    def step(self):
        dws = [np.zeros(w.shape) for w in self.weights]
        dbs = [np.zeros(b.shape) for b in self.biases]
        for x, y in self.samples:
            own_dws, own_dbs = self.gradients(x, y)
            dws = [dw + own for dw, own in zip(dws, own_dws)]
            dbs = [db + own for db, own in zip(dbs, own_dbs)]
        self.weights = [w - self.rate * dw for w, dw in zip(self.weights, dws)]
        self.biases = [b - self.rate * db for b, db in zip(self.biases, dbs)]

    def gradients(self, x, y):
        dws = [np.zeros(w.shape) for w in self.weights]
        dbs = [np.zeros(b.shape) for b in self.biases]
        zs, a = [], [x]
        for w, b in zip(self.weights, self.biases):
            zs.append(np.dot(w, a[-1]) + b)
            a.append(sigmoid(zs[-1]))
        error = self.factor * (a[-1] - y)
        for layer in range(len(self.weights) - 1, -1, -1):
            delta = error * sigmoid(zs[layer]) * (1 - sigmoid(zs[layer]))
            dws[layer] = np.dot(delta, a[layer].T)
            dbs[layer] = delta
            if layer:
                error = np.dot(self.weights[layer].T, delta)
        return dws, dbs

    def state(self):
        return [(name, p.T) for name, p in super().state()]
