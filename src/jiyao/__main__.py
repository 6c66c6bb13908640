"""``python -m jiyao``: the same as the command ``jiyao``."""

from jiyao.cli import main

if __name__ == "__main__":
    main()
