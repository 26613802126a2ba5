"""The recipe that makes the language model: data, windows, net, training, export and evaluation."""
