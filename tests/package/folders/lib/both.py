WHAT = "file"
