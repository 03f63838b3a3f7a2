"""One step of gradient descent in NumPy. X is (batch × in), W is (in × out), b is (1 × out).

The lean forms write into memory that they keep, let BLAS add up rows (1ᵀ·dZ), and compute no loss, which the step doesn't need.
The forms that note each step's loss take it from what the step computes anyway.
"""
from functools import reduce

import numpy as np


def version():
    return f"NumPy {np.__version__}"


class Step:
    def __init__(self, work, matrices):
        self.rate, self.l2 = work["rate"], work["l2"]
        self.x, self.y = matrices["X"], matrices["Y"]
        self.names = [name for name in matrices if name not in "XY"]
        self.parameters = [matrices[name] for name in self.names]
        self.weights, self.biases = self.parameters[0::2], self.parameters[1::2]
        batch = len(self.x)
        self.ones = np.ones((batch, 1))
        self.ones_row = np.ones((1, batch))
        self.a = [self.x] + [np.empty((batch, b.shape[1])) for b in self.biases]
        self.dz = [None] + [np.empty_like(a) for a in self.a[1:]]
        self.work = [None] + [np.empty_like(a) for a in self.a[1:]]
        self.dw = [np.empty_like(w) for w in self.weights]
        self.db = [np.empty_like(b) for b in self.biases]

    def run(self, repeats):
        for _ in range(repeats):
            self.step()

    def state(self):
        return list(zip(self.names, self.parameters))

    def affine(self, layer):
        z = self.a[layer + 1]
        np.dot(self.a[layer], self.weights[layer], out=z)
        z += self.biases[layer]
        return z

    def descend(self, layer):
        dw, db, dz = self.dw[layer], self.db[layer], self.dz[layer + 1]
        dz *= self.rate  # here it costs least: dz is the smallest
        np.dot(self.a[layer].T, dz, out=dw)
        np.dot(self.ones_row, dz, out=db)
        if self.l2:
            self.weights[layer] *= 1.0 - self.rate * self.l2
        self.weights[layer] -= dw
        self.biases[layer] -= db


class SigmoidSquaredError(Step):
    """Sigmoid in every layer; the gradient of the loss is slope·(A − Y)."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.slope = work["slope"]

    def step(self):
        a, dz, last = self.a, self.dz, len(self.weights)
        for layer in range(last):
            z = self.affine(layer)
            np.negative(z, out=z)
            np.exp(z, out=z)
            z += 1.0
            np.reciprocal(z, out=z)
        self.loss_gradient(a[last], dz[last])
        for layer in range(last - 1, -1, -1):
            slope = self.work[layer + 1]
            np.subtract(1.0, a[layer + 1], out=slope)
            slope *= a[layer + 1]
            dz[layer + 1] *= slope
            if layer:
                np.dot(dz[layer + 1], self.weights[layer].T, out=dz[layer])
            self.descend(layer)

    def loss_gradient(self, a, da):
        np.subtract(a, self.y, out=da)
        if self.slope != 1.0:
            da *= self.slope


class SoftmaxCrossEntropy(Step):
    """Hidden layers with tanh or ReLU, logits, softmax cross-entropy times a factor."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.tanh, self.factor = work["hidden"] == "tanh", work["factor"]
        self.ones_out = np.ones((self.y.shape[1], 1))
        self.sums = np.empty((len(self.x), 1))

    def step(self):
        a, dz, last = self.a, self.dz, len(self.weights)
        for layer in range(last):
            z = self.affine(layer)
            if layer < last - 1:
                if self.tanh:
                    np.tanh(z, out=z)
                else:
                    np.maximum(z, 0.0, out=z)
        self.loss_gradient(a[last], dz[last])
        for layer in range(last - 1, -1, -1):
            if layer:
                np.dot(dz[layer + 1], self.weights[layer].T, out=dz[layer])
                slope = self.work[layer]
                if self.tanh:
                    np.multiply(a[layer], a[layer], out=slope)
                    np.subtract(1.0, slope, out=slope)
                    dz[layer] *= slope
                else:
                    dz[layer] *= a[layer] > 0.0
            self.descend(layer)

    def loss_gradient(self, z, dz):
        np.exp(z, out=dz)
        dz /= np.dot(dz, self.ones_out, out=self.sums)
        dz -= self.y
        if self.factor != 1.0:
            dz *= self.factor


class LossNoted(Step):
    """Mixed into a step: the losses of its latest run, the penalty λ/2·Σ‖W‖² included."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.losses = []
        self.flat_weights = [w.ravel() for w in self.weights]  # views: a product of vectors is the quickest sum of squares

    def run(self, repeats):
        self.losses = []
        super().run(repeats)

    def note(self, loss):
        if self.l2:
            loss += self.l2 / 2 * sum(w.dot(w) for w in self.flat_weights)
        self.losses.append(loss)

    def state(self):
        return [*super().state(), ("losses", np.array([self.losses]))]


class SigmoidSquaredErrorNoted(LossNoted, SigmoidSquaredError):
    """With gradient slope·(A − Y) the loss is slope/2·‖A − Y‖²."""

    def loss_gradient(self, a, da):
        super().loss_gradient(a, da)
        flat = da.ravel()
        self.note(flat.dot(flat) / (2 * self.slope))


class SoftmaxCrossEntropyNoted(LossNoted, SoftmaxCrossEntropy):
    """The loss of a sample is log Σₖ e^(zₖ − max z) − Σₖ yₖ·(zₖ − max z): nothing overflows, and the sum is the softmax's own."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.columns = list(self.a[-1].T)  # the largest of each row, column by column: np.max takes many times as long over short rows

    def loss_gradient(self, z, dz):
        z -= reduce(np.maximum, self.columns)[:, np.newaxis]
        super().loss_gradient(z, dz)
        np.log(self.sums, out=self.sums)
        self.note(self.factor * (self.ones_row.dot(self.sums).item() - self.y.ravel().dot(z.ravel())))


class TutorialSoftmax(SoftmaxCrossEntropy):
    """The same step as a tutorial shows it to beginners: a line for each equation, a new array for each value, classes as indices."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.classes = self.y.argmax(axis=1)

    def step(self):
        x, rate, l2 = self.x, self.rate, self.l2
        w1, b1, w2, b2 = self.parameters
        a1 = np.tanh(x.dot(w1) + b1)
        scores = np.exp(a1.dot(w2) + b2)
        delta2 = scores / np.sum(scores, axis=1, keepdims=True)
        delta2[range(len(x)), self.classes] -= 1
        dw2 = a1.T.dot(delta2) + l2 * w2
        db2 = np.sum(delta2, axis=0, keepdims=True)
        delta1 = delta2.dot(w2.T) * (1 - np.power(a1, 2))
        dw1 = x.T.dot(delta1) + l2 * w1
        db1 = np.sum(delta1, axis=0, keepdims=True)
        self.parameters = [w1 - rate * dw1, b1 - rate * db1, w2 - rate * dw2, b2 - rate * db2]


class SampleBySample(SigmoidSquaredError):
    """The same step one sample after the other, the gradients added up: no matrix ever has a batch axis."""

    def step(self):
        def sigmoid(z):
            return 1.0 / (1.0 + np.exp(-z))

        dws = [np.zeros_like(w) for w in self.weights]
        dbs = [np.zeros_like(b) for b in self.biases]
        for x, y in zip(self.x, self.y):
            a = [x.reshape(1, -1)]
            for w, b in zip(self.weights, self.biases):
                a.append(sigmoid(np.dot(a[-1], w) + b))
            delta = self.slope * (a[-1] - y) * a[-1] * (1 - a[-1])
            for layer in range(len(self.weights) - 1, -1, -1):
                dws[layer] += np.dot(a[layer].T, delta)
                dbs[layer] += delta
                if layer:
                    delta = np.dot(delta, self.weights[layer].T) * a[layer] * (1 - a[layer])
        for w, b, dw, db in zip(self.weights, self.biases, dws, dbs):
            w -= self.rate * dw
            b -= self.rate * db


FORMS = {
    ("squared error", "lean"): SigmoidSquaredError,
    ("squared error", "loss noted"): SigmoidSquaredErrorNoted,
    ("squared error", "sample by sample"): SampleBySample,
    ("softmax", "lean"): SoftmaxCrossEntropy,
    ("softmax", "loss noted"): SoftmaxCrossEntropyNoted,
    ("softmax", "tutorial"): TutorialSoftmax,
}


def start(work, matrices):
    return FORMS[work["loss"], work["form"]](work, matrices)
