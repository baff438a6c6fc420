"""The command line: a Click group with one thin file a command, listed in `group.COMMANDS`."""
