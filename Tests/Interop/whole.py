"""Judges that output appears whole or not at all: kills mgov in the middle of its work, takes its room away, and looks.

    whole.py MGOV FILE

FILE is JSON Lines that take a moment to convert.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

OLD = b"what was there before\n"
FAULTS: list[str] = []


def check(holds: bool, what: str) -> None:
    if not holds:
        FAULTS.append(what)


def size(path: Path) -> int:
    """The bytes under a path, as far as they can be counted while it changes."""
    total = 0
    for at, _, names in os.walk(path) if path.is_dir() else [(path.parent, [], [path.name])]:
        for name in names:
            try:
                total += os.stat(Path(at) / name).st_size
            except FileNotFoundError:
                pass
    return total


def killed(program: str, source: str, number: signal.Signals, words: list[str], begun: int, is_whole) -> str:
    """Kills when so many bytes are there, and says how it ended."""
    what = f"{number.name} at {begun} bytes, {' '.join(words) or 'a file'}"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        target = folder / "out"
        if not words:
            target.write_bytes(OLD)
        process = subprocess.Popen([program, "convert", source, "--to", "jsonl", *words, "--output", str(target)])
        while process.poll() is None:
            if any(size(partial) >= begun for partial in folder.glob("*.partial")):
                process.send_signal(number)
                break
        status = process.wait()
        check(status in (0, -number), f"{what}: ended with {status}")
        left = sorted(path.name for path in folder.iterdir() if path.name != "out")
        if number == signal.SIGKILL:
            check(all(path.endswith(".partial") for path in left), f"{what}: left {left}")
        else:
            check(not left, f"{what}: left {left}")
        if status == 0:
            check(is_whole(target), f"{what}: done, and not whole")
            return "done"
        if words:
            check(not target.exists() or is_whole(target), f"{what}: a folder that is not whole")
        else:
            check(target.read_bytes() == OLD or is_whole(target), f"{what}: a file that is not whole")
        return "killed"


def convert(program: str, source: str, target: str, **more) -> subprocess.CompletedProcess:
    words = [program, "convert", source, "--to", "jsonl", "--output", target]
    return subprocess.run(words, capture_output=True, text=True, **more)


def room(program: str, source: str, folder: Path) -> None:
    """No room on the disk, no more than so many bytes for a file, nobody who reads."""
    full = convert(program, source, "/dev/full")
    check(full.returncode == 4 and "/dev/full" in full.stderr, f"a full disk: {full.returncode} {full.stderr}")
    target = folder / "limited"
    target.write_bytes(OLD)
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, 1 << 16))
    limited = convert(program, source, str(target), preexec_fn=limit)
    check(limited.returncode == 4 and "limited" in limited.stderr, f"a limit: {limited.returncode} {limited.stderr}")
    check(target.read_bytes() == OLD and not list(folder.glob("*.partial")), "a limit: something is left")
    piped = subprocess.Popen([program, "convert", source, "--to", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    piped.stdout.readline()
    piped.stdout.close()
    said = piped.stderr.read()
    check(piped.wait() == 0 and not said, f"nobody reads: {piped.returncode} {said}")


def places(program: str, source: str, folder: Path) -> None:
    """What a file was, it stays: its permissions, and a link to it."""
    kept = folder / "kept"
    kept.write_bytes(OLD)
    kept.chmod(0o640)
    link = folder / "link"
    link.symlink_to("kept")
    check(convert(program, source, str(link)).returncode == 0, "through a link: not done")
    check(link.is_symlink() and kept.stat().st_size > len(OLD), "through a link: the link is gone")
    check(stat.S_IMODE(kept.stat().st_mode) == 0o640, f"permissions are {kept.stat().st_mode:o}")
    leading = folder / "leading"
    leading.symlink_to(folder / "new")
    check(convert(program, source, str(leading)).returncode == 0, "through a link to nothing: not done")
    check(leading.is_symlink() and (folder / "new").is_file(), "through a link to nothing: the link is gone")
    check(convert(program, source, str(folder)).returncode == 4, "a folder was taken for a file")
    check(not list(folder.glob("*.partial")) and not list(folder.parent.glob(folder.name + ".*")), "something is left")


def main() -> None:
    program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "here"
        folder.mkdir()
        whole = folder / "whole"
        check(convert(program, source, str(whole)).returncode == 0, "not done at all")
        wanted = whole.read_bytes()
        room(program, source, folder)
        places(program, source, folder)

    def whole_file(path: Path) -> bool:
        return path.read_bytes() == wanted

    def whole_folder(path: Path) -> bool:
        manifest = json.loads((path / "manifest.json").read_text(encoding="utf-8"))
        return all((path / entry["file"]).stat().st_size == entry["bytes"] for entry in manifest["files"])

    ends: list[str] = []
    for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        for begun in (0, 1, 1 << 19):
            ends.append(killed(program, source, number, [], begun, whole_file))
        for begun in (0, 1):
            ends.append(killed(program, source, number, ["--partition-by", "kind,year"], begun, whole_folder))
    check(ends.count("killed") >= 6, f"only {ends.count('killed')} of {len(ends)} were killed in time")
    if FAULTS:
        sys.exit("\n".join(FAULTS))
    print(f"output is whole or not there: {ends.count('killed')} of {len(ends)} were killed in the middle")


if __name__ == "__main__":
    main()
