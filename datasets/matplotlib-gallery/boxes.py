from matplotlib.patches import Rectangle

from gallery import COLORS, plt, save, scene, table

t = table("boxes")
look = {"truth": ("white", "--", ""), "right": (COLORS[0], "-", "✓ "), "wrong": (COLORS[1], "-", "✗ ")}
figure, axes = plt.subplots()
axes.imshow(scene())
for left, top, right, bottom, label, kind in zip(*t.values()):
    color, style, sign = look[kind]
    axes.add_patch(Rectangle((left, top), right - left, bottom - top, fill=False, edgecolor=color, linestyle=style, linewidth=2))
    if label:
        axes.text(left, top - 1, sign + label, color="white", backgroundcolor=color, fontsize=10, va="bottom")
axes.set_title("What a detector found")
axes.axis("off")
figure.savefig(save("boxes"))
