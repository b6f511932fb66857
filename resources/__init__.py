"""What is shipped and is not code: translations, style, templates, calendars, words of the sample office."""
