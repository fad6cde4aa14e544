from gallery import MARKERS, plt, save, table

t = table("points")
figure, axes = plt.subplots()
for name, marker in zip(["first", "second"], MARKERS):
    axes.scatter(t["x"], t[name], marker=marker, label=name)
axes.set(title="Two samples", xlabel="x", ylabel="y")
axes.grid()
axes.legend()
figure.savefig(save("points"))
