from gallery import COLORS, MARKERS, plt, save, table

t = table("timeline")
kinds = list(dict.fromkeys(t["kind"]))
figure, axes = plt.subplots()
for row, (year, event, kind) in enumerate(zip(*t.values())):
    k = kinds.index(kind)
    axes.scatter(year, row, color=COLORS[k], marker=MARKERS[k], label=kind if kind not in t["kind"][:row] else None)
    axes.text(year + 1, row, f"{year:.0f} {event}", va="center")
axes.invert_yaxis()
axes.set(title="Networks and methods", xlabel="year", xlim=(1955, 2032), yticks=[])
axes.grid(axis="x")
axes.legend(loc="lower left")
figure.savefig(save("timeline"))
