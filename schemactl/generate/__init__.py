"""What `init` writes."""

from schemactl.generate.scaffold import scaffold

__all__ = ["scaffold"]
