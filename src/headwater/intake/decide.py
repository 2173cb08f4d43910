"""The room's thresholds: every number that decides what a line, a file or a page is."""

from __future__ import annotations

TITLE_WORDS = 28  # headlines of the wires run to 20 words; a few websites go to 28
DECLARED_CHARS = 2_000  # browsers take no longer address; no name or headline comes near
TOLD_CHARS = 80  # how much of an unreadable value is repeated in a refusal
TITLE_CHARS = 220  # the same, for scripts without blanks
HEADING_WORDS = 14  # a heading inside a text is shorter than a headline; a longer line is prose that lost its stop
STOPPED_TITLE_WORDS = 20  # a headline that ends with a stop is trusted only when short
TAIL_WORDS = 12  # share buttons and "read more" lines are short; a longer line may be a sentence
BUTTON_WORDS = 5  # after the last paragraph a line this short is a button or a label; a longer one may be a statement
BYLINE_WORDS = 24  # "By A, B and C, Outlet, updated on ..." stays below this
LINE_CHARS = 1_000  # no button, byline or caption is longer; so no pattern meets a line that could make it slow
CAPTION_WORDS = 70  # the longest agency captions; a longer paragraph is prose
HEAD_LINES = 14  # bylines and date lines stand among the first lines; deeper down a date is part of the story
OPENING_BLOCKS = 4  # the dateline opens the first paragraph, or follows up to three points that sum the report up
DATELINE_CHARS = 90  # "CITY, Region, March 4 (Agency One/Agency Two) -" stays below this
WRAP_SHORTEST, WRAP_LONGEST = 48, 112  # typewriter and mail columns; a text with longer lines is not hard-wrapped
WRAP_SHARE = 0.6  # share of inner lines that must fill the column before lines are joined
CONTINUED_CHARS = 40  # a shorter line followed by a lower-case one may be a list item or a verse

LANGUAGE_LETTERS = 40  # below about seven words the guess is often wrong
LANGUAGE_PROBABILITY = 0.9  # below this two languages compete
LANGUAGE_CHARS = 4_000  # more text does not change the guess

CONTROL_SHARE = 0.02  # real text has practically no control characters; above this it is binary
FEW_CONTROLS = 3  # a short line may hold a few stray ones; a file of so few bytes is nothing to guard against
LOST_SHARE = 0.002  # a page may have a few bytes of another encoding (adverts); above this its own word on it is wrong
WHOLE_PER_LOST = 4  # broken UTF-8 still has most of its letters whole; in another encoding nearly none is so by chance
ARTICLE_LETTERS = 80  # a page with fewer letters of body than one sentence has no report
ZIP_RATIO = 200  # English text deflates about 3 to 1, the most repetitive log 100 to 1
ZIP_RATIO_BYTES = 1 << 20  # a small member is harmless whatever its ratio
CHUNK_BYTES = 1 << 16  # how much is unpacked before the limits are looked at again
SNIFF_BYTES = 4_096  # enough for the first element of a page behind its comments
PAGE_CHARS = 8_000_000  # a longer page holds data, not prose; taking it apart would need gigabytes
EXTRA_BLOCKS_AFTER = 12  # credits and "read more" lines stand within a dozen blocks after the last paragraph
PDF_SHORT_LINE = 0.75  # a line below this share of the column that ends with a stop ends its paragraph
MOST_ADVERT_SHARE = 0.25  # where more of the found text is marked as advert, the mark is a layout's name
LINKED_SHARE = 0.5  # a report's page may be half menus; a list of headlines is nearly all links
MENU_WORDS = 3  # a block that is one link of so few words is a menu item or a tag
