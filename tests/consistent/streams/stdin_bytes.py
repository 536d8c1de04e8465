# stdin: 3 4\n\xff\xfe\nend
import sys

print(sys.stdin.buffer.readline(), sys.stdin.buffer.read(2), sys.stdin.buffer.read())
