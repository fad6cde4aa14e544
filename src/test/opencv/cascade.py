"""What OpenCV finds with its cascade for faces, for mapping.vision.faces.CascadeTest.

Run with a Python that has OpenCV (Debian's python3-opencv 4.6.0 made the committed file), from the root of the book:
    python3 src/test/opencv/cascade.py
"""

import gzip
import json
import pathlib
import tempfile

import cv2
import numpy

root = pathlib.Path(__file__).parents[3]
data = root / "datasets" / "haar-cascade"
folder = pathlib.Path(tempfile.mkdtemp())
xml = folder / "cascade.xml"
xml.write_bytes(gzip.decompress((data / "haarcascade_frontalface_default.xml.gz").read_bytes()))
picture = numpy.frombuffer(gzip.decompress((data / "astronaut.pgm.gz").read_bytes())[-512 * 512:], numpy.uint8).reshape(512, 512)
cascade = cv2.CascadeClassifier(str(xml))

found = []
for factor in (1.1, 1.2, 1.3):
    for neighbours in (0, 3, 5):
        boxes = cascade.detectMultiScale(picture, factor, neighbours)
        found.append({"factor": factor, "neighbours": neighbours, "boxes": sorted(numpy.asarray(boxes).tolist())})

generator = numpy.random.default_rng(1)
crowd = [[int(v) for v in box] for centre in ((10, 20, 40), (60, 60, 24), (64, 70, 60)) for box in
         numpy.column_stack([centre[0] + generator.integers(-3, 4, 5), centre[1] + generator.integers(-3, 4, 5), [centre[2]] * 5, [centre[2]] * 5])]
crowd += [[200, 10, 30, 30], [70, 76, 20, 20], [71, 75, 20, 20]]
grouped = [{"least": least, "epsilon": epsilon, "boxes": cv2.groupRectangles(crowd, least, epsilon)[0].tolist()}
           for least in (1, 2, 4) for epsilon in (0.05, 0.2, 0.5)]

face = cv2.resize(picture[66:161, 177:272], (24, 24), interpolation=cv2.INTER_LINEAR)
(root / "src/test/resources/opencv/cascade.json").write_text(json.dumps({
    "made_by": f"src/test/opencv/cascade.py, OpenCV {cv2.__version__}", "grey_sum": int(picture.sum()), "found": found,
    "crowd": crowd, "grouped": grouped, "face": face.ravel().tolist()}, separators=(",", ":")) + "\n")
