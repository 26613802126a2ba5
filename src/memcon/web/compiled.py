"""Compiled templates, kept beside the templates as Python keeps compiled modules: the first look at a page does not
wait for its template to be compiled. Only `render` enters."""

import sys
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache


class Compiled(FileSystemBytecodeCache):
    """Templates compiled under the settings in the module `made_by`; where nothing can be written, none are kept.

    A template that has changed, another Jinja and other settings are compiled anew. Like Python's own, this asks
    `sys.dont_write_bytecode`.
    """

    def __init__(self, templates: Path, made_by: Path) -> None:
        settings = f"{jinja2.__version__}-{made_by.stat().st_mtime_ns:x}"
        super().__init__(str(templates / "__pycache__"), f"{settings}-%s.cache")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, if it can be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)
