"""A site on loopback, for what fetches pages."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    b"<!DOCTYPE html><html lang='en'><head><title>Bridge agreed</title></head><body><h1>Bridge agreed</h1>"
    b"<p>The council agreed on Monday to spend two million on the bridge, after a debate until midnight.</p>"
    b"<p>The mayor, who had argued against it for a year, voted in favour because waiting had become dearer.</p>"
    b"</body></html>"
)


class Site(ThreadingHTTPServer):
    """A site on loopback.

    Attributes:
        pages: by path: status, headers, body; or a function that gets the handler.
        asked: the path and the headers of each request.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Page)
        self.pages = {}
        self.asked = []

    def at(self, path, host="127.0.0.1"):
        return f"http://{host}:{self.server_port}{path}"

    def handle_error(self, *_):
        """Whoever asked has gone."""


class _Page(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        page = self.server.pages.get(self.path, (404, {}, b""))
        if callable(page):
            page(self)
            return
        status, headers, body = page
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""
