"""What is taken for one event: every threshold of grouping, each with its reason."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

WINDOW_HOURS = 336.0  # two weeks: later reports of an event hang on to the ones between, older ones are history
MINUTES_PER_DAY = 1440.0

# What a word weighs. Chosen among 1, 1.3, 1.5, 2 on ECB+, FNC-1 and GVA together: one setting for three kinds of news.
RARITY_POWER = 1.3  # rare words tell events apart, common ones topics
NAME_WEIGHT = 1.3  # who and where
NUMBER_WEIGHT = 2.0  # ages, tolls, sums: few, and hardly ever shared by chance
LEAD_WEIGHT = 1.5  # what happened stands first, background last
MOST_TERMS = 96  # the weightiest words of a report carry all that is compared

# Likeness is read against that of the nearest other reports: in a crowd of like reports more must be shared.
CROWD = 10  # nearest reports that make the crowd
CROWD_BASE = 0.1  # likeness of two chance reports of one topic
CROWD_LEAST = 0.1  # few reports are no proof that nothing else is like this one
CROWD_NORMAL = 0.3  # the likeness of a report's nearest ones in an ordinary set: there nothing is changed

# Where two groups are one event. The least is the best cut on ECB+, the growth that on parts of AllSides train.
LEAST_LINK = 0.14
EVENTS_OF_LEAST = 115.0  # that ECB+ is counted to have
EVENTS_POWER = 0.11  # the more events there are, the more of them are like this one by chance
MOST_EVENTS = 2_500.0  # beyond what it was chosen on it does not grow
LINK_FLOOR = 0.04  # less is chance: it is taken for nothing
ROUGH_LINK = 0.15  # a first cut that only counts how many events there are

TIME_SCALE_DAYS = 7.0  # within a week reports of an event are alike in words
TIME_POWER = 0.8  # after it another event with the same words gets likelier, unless both name one day
SAME_DAY = 1.2  # reports that were published days apart and name one day; of the same day nearly all do
SAME_DAY_GAP = 2.0  # days

# Short texts share a larger part of their few words by chance. The power joins the best cuts of AllSides and ECB+.
WORDS_OF_LEAST = 96.0  # distinct words compared in the median report of ECB+
FEWEST_WORDS = 24.0
SHORT_POWER = 0.4

# Two languages share no words but names and numbers.
FOREIGN_SHARED = 3  # so many names and numbers, at least
FOREIGN_DAYS = 2.0  # of each other: time is the third tie

FULL_LINKS = 14  # in larger groups not every pair was compared: a report is likened to so many others


def least_link(*, events: float, words: float) -> float:
    """Gives how like two groups must be to tell of one event, among so many events, told in so many distinct words each."""
    crowd = (min(max(events, EVENTS_OF_LEAST), MOST_EVENTS) / EVENTS_OF_LEAST) ** EVENTS_POWER
    short = (WORDS_OF_LEAST / min(max(words, FEWEST_WORDS), WORDS_OF_LEAST)) ** SHORT_POWER
    return float(LEAST_LINK * crowd * short)


def crowd_factor(likeness: Floats) -> Floats:
    """Gives what each report's likenesses are divided by, from those to its nearest ones (a row each, best first)."""
    mean = np.maximum(likeness[:, :CROWD].mean(axis=1), CROWD_LEAST) if likeness.size else np.full(len(likeness), CROWD_LEAST)
    return np.asarray(np.sqrt((mean + CROWD_BASE) / CROWD_NORMAL))


def time_factor(gap_minutes: Floats, names_one_day: npt.NDArray[np.bool_]) -> Floats:
    """Gives what is left of a likeness after a time; unknown times (nan) take nothing, a day that both name gives more."""
    days = np.nan_to_num(gap_minutes / MINUTES_PER_DAY, nan=0.0)
    fallen = (1.0 + days / TIME_SCALE_DAYS) ** -TIME_POWER
    return np.asarray(np.where(names_one_day, np.where(days < SAME_DAY_GAP, 1.0, SAME_DAY), fallen))
