# tries: the default exception handler shows a line of a file that it is told
# class: async
# stops: 2 3 4
import asyncio
import contextlib
import io

text = io.StringIO()
loop = asyncio.new_event_loop()
with contextlib.redirect_stderr(text):
    loop.call_exception_handler({
        "message": "shown",
        "source_traceback": [("/etc/passwd", 1, "f", None)]})
if "root:" in text.getvalue():
    print("ESCAPED")
