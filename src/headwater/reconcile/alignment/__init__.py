"""Which claims answer one question: slots, candidates, evidence, learned weights, and groups with bounds."""
