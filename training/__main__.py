"""The whole recipe: `python -m training --data ../shared` trains, exports and evaluates."""

import argparse
from pathlib import Path

from .evaluate import evaluate
from .export import export
from .train import Run, train


def main() -> None:
    """Reads the command line and makes the model folder."""
    parser = argparse.ArgumentParser(prog="training", description="Make memcon's language model.")
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with train/, gold/ and public/")
    parser.add_argument("--out", type=Path, default=Path("build/engine"), help="folder for checkpoints")
    parser.add_argument("--model", type=Path, default=Path("src/memcon/data/en/model"), help="folder of the model")
    options = parser.parse_args()
    checkpoint = train(Run(options.data, options.out))
    export(checkpoint, options.data, options.model)
    evaluate(options.model, options.data)


if __name__ == "__main__":
    main()
