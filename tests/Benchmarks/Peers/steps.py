class Step:
    """What every step has: X (batch × in), Y (batch × out), for each layer W (in × out) and b (1 × out)."""

    def __init__(self, work, matrices):
        self.rate, self.l2 = work["rate"], work["l2"]
        self.x, self.y = matrices["X"], matrices["Y"]
        layers = range(1, len(matrices) // 2)
        self.weights = [matrices[f"W{layer}"] for layer in layers]
        self.biases = [matrices[f"b{layer}"] for layer in layers]

    def run(self, repeats):
        for _ in range(repeats):
            self.step()

    def state(self):
        return [(f"W{layer}", w) for layer, w in enumerate(self.weights, 1)] + [(f"b{layer}", b) for layer, b in enumerate(self.biases, 1)]
