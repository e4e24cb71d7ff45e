"""`katalog serve`, asked over the wire as browsers, and pages elsewhere in them, ask."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import pytest

from builder.shell.build import Inspection, inspect
from builder.shell.cache.memory import Memory
from builder.shell.preview.preview import News
from builder.shell.preview.serving import Running, taken
from builder.shell.settings import PROJECT, Progress, Settings
from tests.builders import case_text, plain_templates, settings_of, write_files
from tests.shell.command import Katalog

PATHS = [
    "/",
    "/cases/a.html",
    "/assets/style.css",
    "/findes-ikke.html",
    "/livereload",
    "/livereload.js",
    "/livereload.css",
    "/forcereload",
]
PATIENCE = 30.0


@dataclass(frozen=True)
class Reply:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass
class Served:
    """A preview that runs in a thread of this process."""

    running: Running
    releases: threading.Event
    shown: threading.Event = field(default_factory=threading.Event)

    @property
    def host(self) -> str:
        """What a browser on this machine calls it."""
        return f"127.0.0.1:{self.running.port}"

    def send(self, request: bytes) -> socket.socket:
        """A connection on which this has been said."""
        connection = socket.create_connection(("127.0.0.1", self.running.port), timeout=PATIENCE)
        connection.sendall(request)
        return connection

    def ask(self, path: str, method: str = "GET", *headers: str, host: str | None = None, body: bytes = b"") -> Reply:
        """One request, with a connection of its own."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host if host is None else host}", *headers, "Connection: close"]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        with self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + body) as connection:
            return read_reply(connection)

    def shake(self, *headers: str, host: str | None = None) -> tuple[Reply, socket.socket]:
        """A handshake of livereload's socket."""
        key = "dGhlIHNhbXBsZSBub25jZQ=="
        lines = [
            "GET /livereload HTTP/1.1",
            f"Host: {self.host if host is None else host}",
            "Upgrade: websocket",
            "Connection: Upgrade",
        ]
        lines += ["Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}", *headers, "", ""]
        connection = self.send("\r\n".join(lines).encode())
        return read_reply(connection, whole=False), connection

    def wait(self) -> None:
        """Until something new is shown."""
        assert self.shown.wait(PATIENCE)
        self.shown.clear()


def read_reply(connection: socket.socket, *, whole: bool = True) -> Reply:
    """What comes back: to the end of the connection, or the head alone."""
    data = b""
    while whole or b"\r\n\r\n" not in data:
        try:
            part = connection.recv(65536 if whole else 1)
        except ConnectionError:
            break
        if not part:
            break
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    return Reply(int(first.split()[1]), dict(line.split(": ", 1) for line in lines), body)


class Page:
    """A page that is open in a browser, as far as its socket goes."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def say(self, message: object) -> None:
        """Sends a text of less than 126 bytes, masked with nothing."""
        data = message.encode() if isinstance(message, str) else json.dumps(message).encode()
        self._connection.sendall(bytes([0x81, 0x80 | len(data), 0, 0, 0, 0]) + data)

    def hear(self) -> dict[str, Any]:
        """The next message."""
        first, size = self._read(2)
        assert first == 0x81
        if size == 126:
            (size,) = struct.unpack(">H", self._read(2))
        heard: dict[str, Any] = json.loads(self._read(size))
        return heard

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = self._connection.recv(size - len(data))
            assert part, "the server has hung up"
            data += part
        return data


@contextmanager
def serving(root: Path, name: str = "a", *, held: bool = False) -> Iterator[Served]:
    """A preview of one case under `root`, at a port that the system chooses; with `held` a build waits to be released."""
    content = write_files(root / "content", {f"cases/{name}.md": case_text(titel=f"Sagen {name}")})
    settings = settings_of(content, root / "cache", templates=plain_templates(root / "templates"))
    releases = threading.Event()
    if not held:
        releases.set()

    def read(settings: Settings, progress: Progress, memory: Memory) -> Inspection:
        assert releases.wait(PATIENCE)
        return inspect(settings, progress, memory)

    served = Served(Running(settings, taken(0), read=read), releases)
    told = served.running.preview._told
    served.running.preview._told = lambda news: (told(news), served.shown.set() if news is News.RELOAD else None)
    thread = threading.Thread(target=lambda: asyncio.run(served.running.answer()))
    thread.start()
    try:
        if not held:
            served.wait()
        yield served
    finally:
        releases.set()
        served.running.stop()
        thread.join(PATIENCE)
        served.running.end()


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A preview of one good case."""
    with serving(tmp_path_factory.mktemp("good")) as served:
        yield served


def test_this_machine_is_answered(good: Served) -> None:
    """The preview answers under its own names, and keeps nothing in the browser."""
    for host in (good.host, "127.0.0.1", "localhost:8000", "LOCALHOST", "localhost", "127.0.0.1:35729"):
        assert good.ask("/", host=host).status == 200
        assert good.ask("/", "GET", f"Origin: http://{host}", host=host).status == 200
    headers = good.ask("/cases/a.html").headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Server" not in headers


FOREIGN_HOSTS = [
    "example.dk", "127.0.0.1.example.dk:8000", "localhost.example.dk", "", "192.168.1.5:8000", "[::1]:8000", "10.0.0.1",
    "a@127.0.0.1", "127.1", "2130706433", "localhost.", "localhost:80:80", "localhost:x", "localhost, example.dk",
]  # fmt: skip


def test_a_foreign_host_is_refused_everywhere(good: Served) -> None:
    """A page elsewhere cannot reach any path of the preview by pointing its own name at this machine."""
    wrong = []
    for host in FOREIGN_HOSTS:
        for path in PATHS:
            reply = good.ask(path, host=host)
            if reply.status != 403 or "Kun denne maskine" not in reply.text or "Sagen" in reply.text:
                wrong.append((host, path, reply.status))
        reply, connection = good.shake(f"Origin: http://{host}", host=host)
        connection.close()
        wrong += [(host, "socket", reply.status)] if reply.status != 403 else []
    assert wrong == []


def test_a_request_without_a_host_or_with_two_is_refused(good: Served) -> None:
    """Who does not say whom he asks is not answered."""
    for lines in ("GET / HTTP/1.0", f"GET / HTTP/1.1\r\nHost: {good.host}\r\nHost: example.dk", "GET / HTTP/1.1"):
        with good.send(f"{lines}\r\nConnection: close\r\n\r\n".encode()) as connection:
            reply = read_reply(connection)
        assert reply.status in {400, 403}
        assert "Sagen" not in reply.text


def _foreign(port: int) -> list[str]:
    return [
        "https://example.dk",
        f"http://127.0.0.1:{port + 1}",
        f"https://127.0.0.1:{port}",
        f"http://localhost:{port}",
        "null",
        "",
        "file://",
    ]


def test_a_page_of_another_origin_gets_nothing(good: Served) -> None:
    """Another origin, also one on this machine, a page from disk and an unknown one: 403 on every path, and no 101."""
    wrong = []
    for origin in _foreign(good.running.port):
        for path in PATHS:
            reply = good.ask(path, "GET", f"Origin: {origin}")
            if reply.status != 403 or "livereload" in reply.text or "Access-Control-Allow-Origin" in reply.headers:
                wrong.append((origin, path, reply.status))
        for header in ("Origin", "Sec-WebSocket-Origin"):
            reply, connection = good.shake(f"{header}: {origin}")
            connection.close()
            wrong += [(origin, header, reply.status)] if reply.status != 403 else []
    assert wrong == []


def test_a_page_elsewhere_cannot_use_a_script_or_a_frame_of_ours(good: Served) -> None:
    """A browser names no origin for a script, a picture or a frame, but says that it is another; a link may be followed."""
    document = ("Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")
    for site in ("cross-site", "same-site"):
        for asked in (
            ("Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"),
            ("Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"),
        ):
            assert good.ask("/assets/search.js", "GET", f"Sec-Fetch-Site: {site}", *asked).status == 403
        assert good.ask("/", "GET", f"Sec-Fetch-Site: {site}", *document).status == 200
    assert good.ask("/assets/search.js", "GET", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Dest: script").status == 200
    assert good.ask("/", "GET", "Sec-Fetch-Site: none", *document).status == 200


def test_head_is_get_without_a_body(good: Served) -> None:
    """HEAD has the same status and headers, and nothing else."""
    for path in [*PATHS, "/cases"]:
        got, head = good.ask(path), good.ask(path, "HEAD")
        assert (head.status, head.body) == (got.status, b"")
        assert {**head.headers, "Date": ""} == {**got.headers, "Date": ""}
        assert got.headers["Content-Length"] == str(len(got.body))


def test_nothing_but_get_and_head_is_taken(good: Served) -> None:
    """Every other method is told which there are, on every path."""
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "SEJR"):
        for path in PATHS:
            reply = good.ask(path, method, f"Origin: http://{good.host}", body=b"x" * 10 if method == "POST" else b"")
            assert (reply.status, reply.headers["Allow"]) == (405, "GET, HEAD")
            assert "kan kun læses" in reply.text


def test_a_large_body_is_refused_and_not_kept(good: Served) -> None:
    """90 MB are answered at once, thrown away as they come, and never held; the same for a body that a GET should not have."""
    size = 90_000_000
    before = _memory()
    for method, status in (("POST", 405), ("GET", 200)):
        head = f"{method} / HTTP/1.1\r\nHost: {good.host}\r\nConnection: close\r\nContent-Length: {size}\r\n\r\n"
        with good.send(head.encode()) as connection:
            if method == "POST":
                assert read_reply(connection, whole=False).status == status
            for _ in range(size // 1_000_000):
                connection.sendall(bytes(1_000_000))
            if method == "GET":
                assert read_reply(connection).status == status
    assert _memory() - before < 30_000_000
    assert good.ask("/").status == 200


def _memory() -> int:
    """Bytes that this process has held at most."""
    resource = pytest.importorskip("resource")
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * 1024


def test_odd_requests_are_answered_and_told_nothing(good: Served, capfd: pytest.CaptureFixture[str]) -> None:
    """Long and odd addresses, and what is no request, end without a word in the terminal, and the server lives."""
    for path in (
        f"/{'a' * 300}",
        f"/{'a' * 5000}",
        "/%00",
        "/%2e%2e/x",
        "/..%5cx",
        "//etc/passwd",
        "/..",
        "/%ff",
        "/forcereload?path=x",
    ):
        reply = good.ask(path)
        assert reply.status == 404
        assert "Siden findes ikke" in reply.text
    for request in (
        b"x\r\n\r\n",
        b"GET /\0 HTTP/1.1\r\n\r\n",
        b"GET / HTTP/9\r\n\r\n",
        b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost\r\n\r\n",
    ):
        with good.send(request) as connection:
            connection.shutdown(socket.SHUT_WR)
            assert b"Sagen" not in connection.recv(65536)
    good.send(b"GET / HTT").close()
    assert good.ask("/").status == 200
    assert capfd.readouterr() == ("", "")


def test_a_page_of_ours_is_told_to_load_again_and_nothing_else(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Under both names an open page hears of a save, in words that say nothing of files; nonsense on the socket does no harm."""
    with serving(tmp_path) as served, ExitStack() as stack:
        version = served.ask("/").text.partition("?snipver=")[2].partition('"')[0]
        hosts = (served.host, f"localhost:{served.running.port}")
        shaken = [served.shake(f"Origin: http://{host}", host=host) for host in hosts]
        assert [reply.status for reply, _ in shaken] == [101, 101]
        pages = [stack.enter_context(Page(connection)) for _, connection in shaken]
        for page in pages:
            for nonsense in ("{", "[]", "7", "{}", '{"command": 7}', "[" * 100, {"command": "info", "url": "http://x"}):
                page.say(nonsense)
            page.say({"command": "hello", "snipver": version})
            assert page.hear()["command"] == "hello"
        write_files(tmp_path / "content", {"cases/a.md": case_text(titel="Ny titel")})
        for page in pages:
            assert page.hear() == {"command": "begun"}
            assert page.hear() == {"command": "reload", "path": "/", "liveCSS": False, "liveImg": False}
        assert "Ny titel" in served.ask("/cases/a.html").text
        _, connection = served.shake(f"Origin: http://{served.host}")
        with Page(connection) as late:
            late.say({"command": "hello", "snipver": version})
            assert [late.hear()["command"] for _ in range(2)] == ["hello", "reload"]
    assert str(tmp_path) not in str(capfd.readouterr())


def test_it_answers_while_it_builds(tmp_path: Path) -> None:
    """Before the first build is done a page says so; during the next the last good site is there; then the new one."""
    with serving(tmp_path, held=True) as served:
        waiting = served.ask("/cases/a.html")
        assert waiting.status == 503
        assert "Siden bygges …" in waiting.text
        served.releases.set()
        served.wait()
        assert "Sagen a" in served.ask("/cases/a.html").text
        served.releases.clear()
        write_files(tmp_path / "content", {"cases/a.md": case_text(titel="Ny titel")})
        assert "Sagen a" in served.ask("/cases/a.html").text
        served.releases.set()
        served.wait()
        assert "Ny titel" in served.ask("/cases/a.html").text


def test_a_folder_that_is_deleted_and_comes_back_is_seen(tmp_path: Path) -> None:
    """The watcher goes on when its folder is gone: it is told, the last good site stands, and what comes back is shown."""
    with serving(tmp_path) as served:
        (tmp_path / "content").rename(tmp_path / "gemt")
        served.wait()
        page = served.ask("/cases/a.html").text
        assert "Mappen content findes ikke længere." in page
        assert "Sagen a" in page
        (tmp_path / "gemt").rename(tmp_path / "content")
        served.wait()
        assert 'role="alert"' not in served.ask("/cases/a.html").text


def test_two_previews_show_each_its_own(tmp_path: Path) -> None:
    """Two previews with the same cache, on two ports, do not write over each other."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cache").symlink_to(tmp_path)
    with serving(tmp_path / "a", "a") as one, serving(tmp_path / "b", "b") as other:
        for served, own, others in ((one, "a", "b"), (other, "b", "a"), (one, "a", "b")):
            assert f"Sagen {own}" in served.ask(f"/cases/{own}.html").text
            assert served.ask(f"/cases/{others}.html").status == 404


def test_a_port_in_use_is_told_before_anything_is_built(tmp_path: Path, katalog: Katalog) -> None:
    """The second preview on a port builds nothing, prints no address, and says what to do."""
    write_files(tmp_path / "content", {"cases/a.md": "ikke en case"})
    with taken(0) as listening:
        port = listening.getsockname()[1]
        run = katalog("serve", "--port", str(port), "--content", tmp_path / "content")
    assert (run.code, run.out) == (2, "")
    assert f"port {port} er i brug af et andet program. Vælg en anden: katalog serve --port " in run.err
    assert str(port) not in run.err.partition("--port ")[2]
    assert "fejl[" not in run.err


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
def test_it_ends_when_it_is_asked_to(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """Ctrl+C and the system's request end it with a word, no traceback, and none of its processes left."""
    write_files(tmp_path / "content", {"cases/a.md": "ikke en case"})
    with taken(0) as listening:
        port = listening.getsockname()[1]
    command = [sys.executable, "-m", "builder", "serve", "--port", str(port), "--content", str(tmp_path / "content")]
    with subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", start_new_session=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"}, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stdout.readline() == f"Åbn http://127.0.0.1:{port}/ – stop med Ctrl+C.\n"
        process.send_signal(number)
        said, _ = process.communicate(timeout=PATIENCE)
        assert said.endswith("Forhåndsvisningen er stoppet.\n")
        assert "Traceback" not in said
        assert process.returncode == code
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
