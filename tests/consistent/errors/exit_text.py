raise SystemExit("bye é")
