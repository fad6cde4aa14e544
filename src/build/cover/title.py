"""The outlines of the words on the cover -> src/main/resources/book/site/cover-title.txt.

The cover must look alike on every machine, also on one without Chinese letters, hence it has outlines and no text. The font is
ZCOOL XiaoWei (SIL Open Font License 1.1), npm package @fontsource/zcool-xiaowei 5.3.0; run with fontTools 4.38.0:

    npm install --no-save @fontsource/zcool-xiaowei@5.3.0
    python3 title.py node_modules/@fontsource/zcool-xiaowei/files > cover-title.txt

A line for each line of the cover: its width, a tab, the path, in thousandths of the font's size; y points down.
"""
import sys
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

LINES = [("latin", "Everything Is"), ("latin", "a Mapping"), ("chinese-simplified", "一切皆是映射")]


class Path(BasePen):
    def __init__(self, glyphs, left):
        super().__init__(glyphs)
        self.left, self.parts = left, []

    def point(self, p):
        return "%g %g" % (p[0] + self.left, -p[1])

    def _moveTo(self, p):
        self.parts.append("M" + self.point(p))

    def _lineTo(self, p):
        self.parts.append("L" + self.point(p))

    def _qCurveToOne(self, c, p):
        self.parts.append("Q" + self.point(c) + " " + self.point(p))

    def _closePath(self):
        self.parts.append("Z")


for subset, words in LINES:
    font = TTFont("%s/zcool-xiaowei-%s-400-normal.woff" % (sys.argv[1], subset))
    names, glyphs = font.getBestCmap(), font.getGlyphSet()
    left, path = 0, []
    for letter in words:
        glyph = glyphs[names[ord(letter)]]
        pen = Path(glyphs, left)
        glyph.draw(pen)
        path += pen.parts
        left += glyph.width
    print("%g\t%s" % (left, "".join(path)))
