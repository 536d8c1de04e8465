VALUE = "own string"
