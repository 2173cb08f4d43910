"""Who stands behind claims: which origins are one, which know apart on evidence, and how many that makes."""
