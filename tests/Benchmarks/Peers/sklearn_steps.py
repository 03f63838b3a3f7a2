"""One step of gradient descent in scikit-learn: an epoch of fit() whose only batch is all samples, without momentum or shuffling.

fit() goes on from where it was (warm_start) and makes all repeats in one call, which costs less than partial_fit() for each.
"""
import warnings

import numpy as np
import sklearn
from sklearn.neural_network import MLPClassifier, MLPRegressor

warnings.filterwarnings("ignore")  # it would rather go on until it converges


def version():
    return f"scikit-learn {sklearn.__version__}"


class Step:
    def __init__(self, work, matrices):
        self.x, y = matrices["X"], matrices["Y"]
        names = [name for name in matrices if name not in "XY"]
        classes = work["loss"] != "squared error"
        if classes:
            y = y.argmax(axis=1) if y.shape[1] > 1 else y.ravel()
        self.y = y
        kind = MLPClassifier if classes else MLPRegressor
        self.model = kind(
            hidden_layer_sizes=[matrices[name].shape[1] for name in names[1:-2:2]],
            activation={"sigmoid": "logistic"}.get(work["hidden"], work["hidden"]),
            solver="sgd", alpha=work["l2"] * len(self.x), batch_size=len(self.x), learning_rate_init=work["rate"],
            momentum=0.0, nesterovs_momentum=False, shuffle=False, max_iter=1, tol=0.0, n_iter_no_change=np.inf, warm_start=True)
        self.model.fit(self.x, self.y)
        for i, name in enumerate(names):
            target = self.model.intercepts_[i // 2] if i % 2 else self.model.coefs_[i // 2]
            target[...] = matrices[name].reshape(target.shape)
        self.names = names

    def run(self, repeats):
        self.model.max_iter = repeats
        self.model.fit(self.x, self.y)

    def state(self):
        weights, biases = self.model.coefs_, self.model.intercepts_
        return [(name, biases[i // 2].reshape(1, -1) if i % 2 else weights[i // 2]) for i, name in enumerate(self.names)]


def start(work, matrices):
    return Step(work, matrices)
