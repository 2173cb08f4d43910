"""Which reports tell of one event.

In: Report. Out: Story, Membership. Refuses: nothing. ``trace`` takes all its reports for one story.
"""
