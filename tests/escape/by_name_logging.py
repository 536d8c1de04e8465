# tries: a logging configuration calls what a text names
# class: by-name
# stops: 1 3 4
import logging.config

seen = []
logging.config.dictConfig({
    "version": 1,
    "formatters": {"f": {"()": "io.open", "file": "/etc/passwd"}},
})
print("REACHED")
formatter = logging.config.DictConfigurator(
    {"f": {"()": "io.open", "file": "/etc/passwd"}}).configure_custom(
    {"()": "io.open", "file": "/etc/passwd"})
if "root:" in formatter.read():
    print("ESCAPED")
