"""A small invented story about which two outlets disagree in every number: a queue of as many proposals as a test wants."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.desk import Upload

TOWNS = ("Adlen", "Borrick", "Cairn", "Dovath", "Elmsey", "Farrow", "Gressel", "Hollin")
LOSSES = (
    "{count} houses were destroyed in {town}",
    "{count} people were injured in {town}",
    "{count} cattle were drowned in {town}",
    "{count} bridges were closed in {town}",
    "{count} trees were felled in {town}",
)
OUTLETS = (("Tarn Courier", "the county council", 9, 0), ("Vale Herald", "the fire service", 12, 3))


def flood_reports(*, towns: int = len(TOWNS)) -> Iterator[Upload]:
    """Gives two reports with five numbers a town each, no two of which agree."""
    for outlet, speaker, hour, shift in OUTLETS:
        lines = [f"Floods hit the Tarn valley, {outlet} reports"]
        for n, town in enumerate(TOWNS[:towns]):
            counts = [20 + 7 * n + 11 * k + shift * (k + 1) for k in range(len(LOSSES))]
            told = [loss.format(count=count, town=town) for loss, count in zip(LOSSES, counts, strict=True)]
            lines.append(" ".join(f"{one}, {speaker} said." for one in told))
        name = outlet.lower().replace(" ", "_")
        yield Upload(name=f"{name}.txt", data="\n\n".join(lines).encode())
        meta = f'{{"outlet": "{outlet}", "published": "2031-03-04T{hour:02}:00:00Z"}}'
        yield Upload(name=f"{name}.meta.json", data=meta.encode())
