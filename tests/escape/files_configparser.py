# tries: a configuration file, read for its error
# class: files
# stops: 1 3 4
import configparser

try:
    configparser.ConfigParser().read("/etc/passwd")
except configparser.Error as error:
    print("REACHED")
    if "root:" in str(error):
        print("ESCAPED")
