# tries: another thread
# class: system
# stops: 1 2 3 4
import _thread
import time

done = []
print("REACHED")
_thread.start_new_thread(done.append, (1,))
for i in range(100):
    if done:
        print("ESCAPED")
        break
    time.sleep(0.01)
