"""The doors' inner side: the command line and the web page."""
