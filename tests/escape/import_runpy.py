# tries: import of runpy
# class: import
# stops: 1 2 3 4
import runpy

try:
    runpy.run_path("/etc/passwd")
except SyntaxError as error:
    print("REACHED")
    if "root:" in str(error.text):
        print("ESCAPED")
