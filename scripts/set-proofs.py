#!/usr/bin/env python3
"""Sets typed pages (tests/proofs) as pages of a PDF and reads them back with pdftotext.

    scripts/set-proofs.py FONT [NAME...]      writes tests/proofs/set/NAME.layout.txt and NAME.poppler.txt

FONT is a face with Han characters (Noto Sans CJK SC, one face, not a collection). Without names, every fifth page.
Needs PyMuPDF (`pip install pymupdf`) and poppler's pdftotext. The tests do not run it: they read what it wrote, which
`just pin` takes into the floors after it was written anew.

A page has four to six columns. Its stories stand in bands, side by side as long as columns are left, each over as many
columns as its length asks for; heads in the middle over them, a picture at the top right of a story that has a
caption. Lines are broken as GB/T 15834 asks and stretched to the measure. Chance comes from the page's name, so that a page
is set the same each time. What a page is made of is told in tests/src/press/proof.rs.
"""

import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pymupdf

PROOFS = Path(__file__).resolve().parent.parent / "tests/proofs"
SIZE = 9.6  # of the text, in points
SIZES = {"C": 11, "K": 14, "D": 13, "B": 9.6}
NEVER_FIRST = set("，。、；：！？）》」』】〕”’%…·—,.;:!?)")
NEVER_LAST = set("（《「『【〔“‘(")


def width(text):
    """In em."""
    return sum(font.glyph_advance(ord(c)) for c in text)


def broken(text, measure, indent=0):
    """Lines of a paragraph: (text, is the first, is the last)."""
    lines, line, used = [], "", indent
    for token in re.findall(r"[A-Za-z0-9.%@/:-]+|.", text):
        if line and used + width(token) > measure + 1e-6:
            keep = len(line)
            if token[0] in NEVER_FIRST:
                keep -= 1
                while keep > 1 and (line[keep] in NEVER_FIRST or line[keep - 1] in NEVER_LAST):
                    keep -= 1
            while keep > 1 and line[keep - 1] in NEVER_LAST:
                keep -= 1
            lines.append((line[:keep], not lines, False))
            line = line[keep:]
            used = width(line)
        line += token
        used += width(token)
    return lines + [(line, not lines, True)]


def blocks(path):
    """Stories, notices and furniture: lists of (role, text)."""
    out = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            out.append([])
        elif line[0] != "W":
            out[-1].append((line[0], line[2:].strip()))
    return [block for block in out if block]


class Setter:
    """Sets one page: what is drawn, in order."""

    def __init__(self, name):
        self.chance = random.Random(name)
        self.columns = self.chance.choice([4, 5, 5, 6])
        self.measure = self.chance.choice([12, 13, 14, 15, 16] if self.columns > 4 else [15, 16, 17, 18, 20])
        self.step = SIZE * self.chance.choice([1.3, 1.4, 1.5])
        self.gap = SIZE * self.chance.choice([1, 1.5, 2, 2.5])
        self.column = self.measure * SIZE
        self.wide = self.over(self.columns)
        self.drawn = []

    def over(self, columns):
        """Width of a frame over some columns."""
        return columns * self.column + (columns - 1) * self.gap

    def put(self, x, y, text, size, stretch=0.0):
        self.drawn.append((x, y, text, size, stretch))

    def lines(self, block):
        """Lines it takes in one column."""
        indent = lambda role: 2 if role == "P" else 0
        return sum(len(broken(t, self.measure, indent(r))) for r, t in block if r in "PXSN") + 8 * sum(r == "T" for r, _ in block)

    def bands(self, stories):
        """Stories side by side: lists of (block, columns)."""
        bands, band, left = [], [], self.columns
        for block in stories:
            n = self.lines(block)
            columns = min(self.columns, 1 if n <= 14 else 2 if n <= 45 else 3 if n <= 90 else self.columns - (n < 150))
            if columns > left:
                bands.append(band)
                band, left = [], self.columns
            band.append([block, columns])
            left -= columns
        bands.append(band)
        for band in filter(None, bands):
            for _ in range(self.columns - sum(columns for _, columns in band)):
                max(band, key=lambda one: self.lines(one[0]) / one[1])[1] += 1
        return filter(None, bands)

    def page(self, page_blocks):
        """Sets the page; its height."""
        x, y = 40, 40
        for role, text in (one for block in page_blocks for one in block):
            if role == "F":
                if x > 40 and x + width(text) * SIZE > self.wide:
                    x, y = 40, y + 1.5 * SIZE
                self.put(x, y, text, SIZE)
                x += (width(text) + 2) * SIZE
        y, between = y + 30, self.step * self.chance.choice([1.5, 2, 3])
        for band in self.bands([b for b in page_blocks if any(r in "PTN" for r, _ in b)]):
            x, low = 40, y
            for block, columns in band:
                low = max(low, self.story(block, x, y, columns))
                x += self.over(columns) + self.gap
            y = low + between
        return y + 60

    def story(self, block, x, y, columns):
        """Sets a story or a notice; where it ends."""
        frame = self.over(columns)
        for role, text in block:
            if role == "N":
                for line, _, _ in broken(text, int(frame / SIZE)):
                    y += self.step
                    self.put(x, y, line, SIZE)
            if role not in "CKHDB":
                continue
            size = SIZES.get(role, 30 if columns > 2 else 22 if columns > 1 else 16)
            while role == "H" and size > 15 and width(text) * size > frame:
                size -= 1
            parts = -(-width(text) * size // frame)
            for line, _, _ in broken(text, -(-width(text) // parts) + (parts > 1)):
                y += size * 1.35
                self.put(x if role == "C" else x + (frame - width(line) * size) / 2, y, line, size)
        y += self.step * 0.6
        captions = [t for r, t in block if r == "T"]
        # Pictures stand over one column or two, at the right.
        pictured = min(columns, 2 if columns > 2 and self.chance.random() < 0.5 else 1) if captions else 0
        under = y
        for text in captions:
            under += self.step * 7
            for line, _, _ in broken(text, int(self.over(pictured) / SIZE)):
                under += self.step
                self.put(x + frame - self.over(pictured), under, line, SIZE * 0.92)
        taken = -(-(under - y) // self.step) if captions else 0
        text = [(r, *line) for r, t in block if r in "PXS" for line in broken(t, self.measure, 2 if r == "P" else 0)]
        each = max(-(-(len(text) + pictured * taken) // columns), taken)
        low, at = under, 0
        for column in range(columns):
            lower = taken if column >= columns - pictured else 0
            to = len(text) if column == columns - 1 else at + int(each - lower)
            left, row = x + column * (self.column + self.gap), y + lower * self.step
            for role, line, first, last in text[at:to]:
                row += self.step
                indent = 2 if role == "P" and first else 0
                room = self.measure - indent - width(line)
                shift = {"X": room / 2, "S": room if last else 0}.get(role, indent)
                stretch = room * SIZE / (len(line) - 1) if not last and role != "X" and len(line) > 1 else 0
                self.put(left + shift * SIZE, row, line, SIZE, stretch)
            low, at = max(low, row), max(at, to)
        return low


def draw(pdf, setter, height):
    """Draws a page that was set."""
    page = pdf.new_page(width=setter.wide + 80, height=height)
    page.insert_font(fontname="F0", fontbuffer=font.buffer)
    show = lambda x, y, text, size, stretch: "BT /F0 %.2f Tf %.3f Tc %.2f %.2f Td <%s> Tj ET" % (
        size, stretch, x, height - y, "".join("%04x" % font.has_glyph(ord(c)) for c in text))
    xref = pdf.get_new_xref()
    pdf.update_object(xref, "<<>>")
    pdf.update_stream(xref, "\n".join(show(*one) for one in setter.drawn).encode())
    pdf.xref_set_key(page.xref, "Contents", f"{xref} 0 R")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    font = pymupdf.Font(fontbuffer=Path(sys.argv[1]).read_bytes())
    names = sys.argv[2:] or [path.stem for path in sorted(PROOFS.glob("*.txt"))][::5]
    (PROOFS / "set").mkdir(exist_ok=True)
    pdf = pymupdf.open()
    for name in names:
        setter = Setter(name)
        height = setter.page(blocks(PROOFS / f"{name}.txt"))
        draw(pdf, setter, height)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        pdf.save(file.name, garbage=3, deflate=True)
        for n, name in enumerate(names, 1):
            for source, option in (("layout", ["-layout"]), ("poppler", [])):
                read = ["pdftotext", "-f", str(n), "-l", str(n), *option, file.name, "-"]
                text = subprocess.run(read, check=True, capture_output=True, text=True).stdout
                (PROOFS / f"set/{name}.{source}.txt").write_text(text, encoding="utf-8")
    print(f"{len(names)} pages set and read")
