WHAT = "folder"
