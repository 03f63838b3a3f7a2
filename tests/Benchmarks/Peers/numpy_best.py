"""The quickest steps that we know how to make in NumPy.

All memory is kept: a call's last argument is where its result goes. The rate is multiplied into the first dZ, from where it reaches
every gradient. A number stands in a matrix of its own, because NumPy adds equal shapes three times as quickly. BLAS adds up rows.

The step doesn't need the loss; those that note it take it from what the step computes anyway.
"""
import numpy as np

from steps import Step


def matrices_in(vector, like):
    """Views of a vector as matrices one behind the other."""
    parts = np.split(vector, np.cumsum([matrix.size for matrix in like]))
    return [part.reshape(matrix.shape) for part, matrix in zip(parts, like)]


class FewCalls(Step):
    """For small networks, where calls take more time than arithmetic.

    Samples stand in columns, b is a last row below W, and X has a last row of ones, so that Z = [W; b]ᵀ·[X; 1] is one call, and
    [dW; db] = [X; 1]·dZᵀ another. All [W; b] lie in one vector, which one subtraction moves.
    """

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        batch, self.y = len(self.x), self.y.T.copy()
        parameters = [np.vstack(layer) for layer in zip(self.weights, self.biases)]
        self.all = np.concatenate([p.ravel() for p in parameters])
        self.d_all = np.empty_like(self.all)
        parameters, gradients = matrices_in(self.all, parameters), matrices_in(self.d_all, parameters)
        self.weights, self.biases = [p[:-1] for p in parameters], [p[-1:] for p in parameters]
        if self.l2:
            self.shrinking = np.ones_like(self.all)
            for part in matrices_in(self.shrinking, parameters):
                part[:-1] -= self.rate * self.l2

        x = [np.hstack([self.x, np.ones((batch, 1))]).T] + [np.ones((len(p), batch)) for p in parameters[1:]]
        a = [inputs[:-1] for inputs in x[1:]] + [np.empty_like(self.y)]
        dz = [np.empty_like(outputs) for outputs in a]
        ones = [np.ones_like(outputs) for outputs in a]
        self.forward = list(zip([p.T for p in parameters], x, a, ones))
        self.backward = list(zip(dz, a, ones, x, gradients, self.weights, [None] + dz))[::-1]
        self.rates = np.full_like(self.y, self.rate * work["factor"])

    def descend(self):
        if self.l2:
            self.all *= self.shrinking
        self.all -= self.d_all


class SigmoidSquaredError(FewCalls):
    """Sigmoid in every layer; the gradient of the loss is factor·(A − Y)."""

    def step(self):
        for p, x, a, one in self.forward:
            p.dot(x, a)
            np.negative(a, a)
            np.exp(a, a)
            np.add(a, one, a)
            np.reciprocal(a, a)  # A = 1 / (1 + e⁻ᶻ)
        self.scaled_loss_gradient(a, self.backward[0][0])
        for dz, a, one, x, dp, w, dx in self.backward:
            np.multiply(dz, a, dz)
            np.subtract(one, a, a)
            np.multiply(dz, a, dz)  # dZ = dA·A·(1 − A)
            x.dot(dz.T, dp)
            if dx is not None:
                w.dot(dz, dx)
        self.descend()

    def scaled_loss_gradient(self, a, da):
        np.subtract(a, self.y, da)
        np.multiply(da, self.rates, da)


class TanhSoftmax(FewCalls):
    """Hidden layers with tanh, softmax cross-entropy; its gradient by the logits is factor·(P − Y)."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.ones_out = np.ones((len(self.y), len(self.y)))
        self.sums = np.empty_like(self.y)
        *self.hidden, self.output = self.forward

    def step(self):
        for p, x, a, _ in self.hidden:
            p.dot(x, a)
            np.tanh(a, a)
        p, x, z, _ = self.output
        p.dot(x, z)
        self.scaled_loss_gradient(z, self.backward[0][0])
        for dz, a, one, x, dp, w, dx in self.backward:
            if a is not z:
                np.multiply(a, a, a)
                np.subtract(one, a, a)
                np.multiply(dz, a, dz)  # dZ = dA·(1 − A²)
            x.dot(dz.T, dp)
            if dx is not None:
                w.dot(dz, dx)
        self.descend()

    def scaled_loss_gradient(self, z, dz):
        np.exp(z, dz)
        self.ones_out.dot(dz, self.sums)  # in every row, so that shapes are equal
        np.divide(dz, self.sums, dz)
        np.subtract(dz, self.y, dz)
        np.multiply(dz, self.rates, dz)


class ReluSoftmax(Step):
    """ReLU and softmax cross-entropy in layers wider than the batch, where products take the time: BLAS is quickest with samples in rows."""

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        batch = len(self.x)
        self.scale = self.rate * work["factor"]
        self.ones = np.ones((1, batch))
        self.ones_out = np.ones((self.y.shape[1], 1))
        self.sums = np.empty((batch, 1))
        self.a = [self.x] + [np.empty((batch, b.size)) for b in self.biases]
        self.dz = [None] + [np.empty_like(a) for a in self.a[1:]]
        self.zeros = [np.zeros_like(a) for a in self.a]
        self.dw, self.db = [np.empty_like(w) for w in self.weights], [np.empty_like(b) for b in self.biases]

    def step(self):
        a, dz, last = self.a, self.dz, len(self.weights)
        for layer in range(last):
            z = a[layer + 1]
            a[layer].dot(self.weights[layer], z)
            z += self.biases[layer]
            if layer < last - 1:
                np.maximum(z, self.zeros[layer + 1], z)
        self.scaled_loss_gradient(a[last], dz[last])
        for layer in range(last - 1, -1, -1):
            a[layer].T.dot(dz[layer + 1], self.dw[layer])
            self.ones.dot(dz[layer + 1], self.db[layer])
            if layer:
                dz[layer + 1].dot(self.weights[layer].T, dz[layer])
                np.greater(a[layer], self.zeros[layer], a[layer])
                dz[layer] *= a[layer]  # dZ = dA where A > 0
            if self.l2:
                self.weights[layer] *= 1.0 - self.rate * self.l2
            self.weights[layer] -= self.dw[layer]
            self.biases[layer] -= self.db[layer]

    def scaled_loss_gradient(self, z, dz):
        np.exp(z, dz)
        dz /= dz.dot(self.ones_out, self.sums)
        dz -= self.y
        dz *= self.scale


class LossNoted(Step):
    """Mixed into a step: the losses of its latest run, the penalty λ/2·Σ‖W‖² included."""

    losses = ()

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.factor = work["factor"]
        self.weight_vectors = [w.ravel() for w in self.weights]  # views: their product is the quickest sum of squares

    def run(self, repeats):
        self.losses = []
        super().run(repeats)

    def note(self, loss):
        if self.l2:
            loss += self.l2 / 2 * sum(w.dot(w) for w in self.weight_vectors)
        self.losses.append(loss)

    def state(self):
        return [*super().state(), ("losses", np.array([self.losses]))]


class SigmoidSquaredErrorNoted(LossNoted, SigmoidSquaredError):
    """The loss is factor/2·‖A − Y‖²."""

    def scaled_loss_gradient(self, a, da):
        super().scaled_loss_gradient(a, da)
        vector = da.ravel()
        self.note(vector.dot(vector) / (2 * self.factor * self.rate**2))


class SoftmaxNoted(LossNoted):
    """The loss of a sample is log Σₖ e^(zₖ − max z) − Σₖ yₖ·(zₖ − max z): nothing overflows, and the sum is the softmax's own."""

    classes_along = 0

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.ones_batch = np.ones(len(self.x))

    def scaled_loss_gradient(self, z, dz):
        z -= np.maximum.reduce(z, axis=self.classes_along, keepdims=True)
        super().scaled_loss_gradient(z, dz)
        sums = self.sums.ravel()[:len(self.x)]
        self.note(self.factor * (np.log(sums).dot(self.ones_batch) - self.y.ravel().dot(z.ravel())))


class TanhSoftmaxNoted(SoftmaxNoted, TanhSoftmax):
    pass


class ReluSoftmaxNoted(SoftmaxNoted, ReluSoftmax):
    classes_along = 1
