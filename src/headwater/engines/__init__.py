"""Where work runs. An engine takes parts and a function and gives results in order; it knows nothing of news."""
