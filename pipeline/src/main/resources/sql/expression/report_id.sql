substr(sha256, 1, 20)
