"""The pictures that social networks show."""


def test_every_section_has_its_card(small, caplog):
    cards = small.build(caplog).root / "site" / "assets" / "cards"
    pictures = {card.stem: card.read_bytes() for card in cards.glob("*.png")}
    assert {"home", "learn", "labs"} <= set(pictures)
    assert len(set(pictures.values())) == len(pictures)
    assert all(picture[:4] == b"\x89PNG" for picture in pictures.values())
