# tries: start another program
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import subprocess

use(lambda path: subprocess.Popen(["/bin/cat", path], stdout=-1, text=True).stdout)
