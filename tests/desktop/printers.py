"""A printing system of a test's own: a server of CUPS on a socket, and a printer behind it that makes a PDF."""

import os
import pwd
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desktop.lab import Program, bare_env, wait_until

DRIVER = "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd"
"""Of ``printer-driver-cups-pdf``; whoever prints finds the pages in the folder PDF of their home."""
OPEN = "  Order allow,deny\n  Allow all\n"


class PdfPrinter:
    """A printer called ``name``; root alone can have a server that works for somebody else."""

    def __init__(self, name: str = "Papier") -> None:
        self._place = TemporaryDirectory(prefix="printing-")  # that of a test is for nobody else
        folder = Path(self._place.name)
        self.name = name
        self._socket = folder / "cups.sock"
        self.env = {"CUPS_SERVER": str(self._socket)}
        spool, tmp = folder / "spool", folder / "spool" / "tmp"
        for each in (spool, tmp, folder / "cache", folder / "state", folder / "etc"):
            each.mkdir(parents=True)
            os.chown(each, pwd.getpwnam("lp").pw_uid, pwd.getpwnam("lp").pw_gid)
        folder.chmod(0o755)  # the printing system's own account comes by here
        files, main = folder / "etc/cups-files.conf", folder / "etc/cupsd.conf"
        files.write_text(
            f"ServerRoot {folder}/etc\nRequestRoot {spool}\nTempDir {tmp}\nCacheDir {folder}/cache\n"
            f"StateDir {folder}/state\nAccessLog {folder}/access.log\nErrorLog {folder}/error.log\n"
            f"PageLog {folder}/page.log\nSystemGroup root\nUser lp\nGroup lp\n"
        )
        main.write_text(
            f"Listen {self._socket}\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n"
            f"<Location />\n{OPEN}</Location>\n<Location /admin>\n{OPEN}</Location>\n"
            f"<Policy default>\n<Limit All>\n{OPEN}</Limit>\n</Policy>\n"
        )
        env = bare_env(folder / "home") | {"PATH": f"{os.environ['PATH']}:/usr/sbin"}
        self._tools = env | self.env
        self._server = Program(["cupsd", "-f", "-c", str(main), "-s", str(files)], env, log=folder / "cupsd.log")
        wait_until(lambda: self._tool("lpstat", "-r") == "scheduler is running\n", what="the printing system")
        self._tool("lpadmin", "-p", name, "-v", "cups-pdf:/", "-P", DRIVER, "-E")
        wait_until(lambda: f"printer {name} is idle" in self._tool("lpstat", "-p"), what="the printer")

    def _tool(self, *words: str) -> str:
        return subprocess.run(words, env=self._tools, capture_output=True, text=True, check=False).stdout

    @property
    def jobs(self) -> list[str]:
        """The jobs that were done."""
        return self._tool("lpstat", "-W", "completed", "-o").splitlines()

    @property
    def folder(self) -> Path:
        """Where the pages come out."""
        return Path(pwd.getpwuid(os.getuid()).pw_dir) / "PDF"

    def printed(self, since: float) -> list[Path]:
        """Return the pages that came out since an hour."""
        if not self.folder.is_dir():
            return []
        return [path for path in self.folder.glob("*.pdf") if path.stat().st_mtime >= since]

    def close(self) -> None:
        """End the server."""
        self._server.stop()
        self._place.cleanup()
