"""Door: the porch, which API and pages share. Who may come in, how a refusal is told, and what is fetched from the web.

In: every request. Out: the request, or a refusal in words; security headers on every answer.
Refused: other sites' requests, names of hosts that are not ours, writing without the token.
Based on: Fetch Metadata (W3C), Content Security Policy 3, OWASP on forged requests, cross-site and server-side.
"""
