"""WebKit: its MiniBrowser, driven by its own WebDriver, on a screen that nobody sees."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, WebKitGTK, WebKitGTKOptions
from selenium.webdriver.webkitgtk.service import Service

MISSING = "WebKit is not here (Debian: apt-get install webkit2gtk-driver xvfb)"
_DRIVER, _SCREEN = "WebKitWebDriver", "Xvfb"


def _browser() -> Path | None:
    places = [*Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"), *Path("/usr/libexec").glob("*/MiniBrowser")]
    return max(places, default=None)


def here() -> bool:
    """Whether the browser, its driver and a screen can be started."""
    return bool(_browser() and shutil.which(_DRIVER) and shutil.which(_SCREEN))


class WebKit:
    """WebKit with one page."""

    def __init__(self) -> None:
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        reading, writing = os.pipe()
        self._screen = subprocess.Popen(  # noqa: S603 - our own command
            [str(shutil.which(_SCREEN)), "-displayfd", str(writing), "-screen", "0", "1280x1000x24"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            display = told.readline().strip()
        options = WebKitGTKOptions()
        options.binary_location = str(_browser())
        options.add_argument("--automation")
        # The browser's own sandbox needs rights that a container does not give; it opens nothing but our own pages.
        own = {"DISPLAY": f":{display}", "HOME": self._home.name, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        service = Service(str(shutil.which(_DRIVER)), env={**os.environ, **own})
        self._driver = WebKitGTK(options=options, service=service)
        self._driver.set_window_size(1280, 1000)
        self.name = f"WebKitGTK {self._driver.capabilities['browserVersion']}"

    def visit(self, url: str) -> None:
        """Open an address; one that differs in its fragment alone is opened anew."""
        self._driver.get("about:blank")
        self._driver.get(url)

    def ask(self, expression: str) -> Any:  # noqa: ANN401 - any JSON value
        """The value of an expression, as JSON."""
        return json.loads(self._driver.execute_script(f"return JSON.stringify({expression} ?? null)"))

    def click(self, element: str, times: int = 1) -> None:
        """Press the middle of an element."""
        target = self._driver.execute_script(f"const e = {element}; e.scrollIntoView({{block: 'center'}}); return e")
        pointer = ActionChains(self._driver)
        (pointer.double_click(target) if times > 1 else pointer.click(target)).perform()

    def type(self, text: str) -> None:
        """Press keys."""
        ActionChains(self._driver).send_keys(text).perform()

    def back(self) -> None:
        """One step back."""
        self._driver.back()

    def sheets(self) -> int | None:
        """Its driver has no command to print."""
        return None

    def close(self) -> None:
        """End the browser and its screen."""
        self._driver.quit()
        self._screen.terminate()
        self._screen.wait()
        self._home.cleanup()
