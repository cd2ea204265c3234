"""ZIP archives of others (Word and Writer files): the only door to them, in bounds; nothing is unpacked to the disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Callable

from publish.problem import EditionError

#: More files, or more bytes when unpacked, than any paper has; a larger archive is an attack or an accident.
MAX_FILES = 5000
MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_BYTES = 256 * 1024 * 1024


def read_archive(content: bytes, name: str, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """Return the wanted files of an archive by name.

    Raises `EditionError` for what is no archive, is damaged or encrypted, holds a link or a name that leads out of it,
    or unpacks to more than a paper can have (the sizes are counted while unpacking, never believed).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_FILES:
                raise EditionError(f"{name}: more than {MAX_FILES} files are in this archive; not read")
            for entry in entries:
                _refuse(entry, name)
            return _unpacked(archive, [entry for entry in entries if wanted(entry.filename)], name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError) as error:
        raise EditionError(f"{name}: the archive is damaged ({error})") from error


def _refuse(entry: zipfile.ZipInfo, name: str) -> None:
    parts = entry.filename.replace("\\", "/").split("/")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise EditionError(f"{name}: {entry.filename} in it is a link; not read")
    if entry.filename.startswith("/") or ".." in parts or ":" in parts[0]:
        raise EditionError(f"{name}: {entry.filename} in it leads out of the archive; not read")
    if entry.flag_bits & 1:
        raise EditionError(f"{name}: the file is encrypted: save it without a password")


def _unpacked(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    left = MAX_BYTES
    for entry in entries:
        if entry.filename in files:
            raise EditionError(f"{name}: {entry.filename} is in it twice; not read")
        with archive.open(entry) as file:
            content = file.read(min(MAX_FILE_BYTES, left) + 1)
        if len(content) > min(MAX_FILE_BYTES, left):
            raise EditionError(
                f"{name}: {entry.filename} in it unpacks to more than {MAX_FILE_BYTES >> 20} MB; not read"
            )
        files[entry.filename] = content
        left -= len(content)
    return files
