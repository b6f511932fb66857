"""Where the office's work is kept: one encrypted file, written only through observe() and append()."""
