from gallery import COLORS, MARKERS, np, plt, save, table

t = table("regions")
points = np.stack([t["x"], t["y"]], axis=1)
centres = np.stack([points[t["class"] == k].mean(axis=0) for k in range(3)])
x, y = np.meshgrid(np.linspace(-2, 4.5, 300), np.linspace(-2, 4, 300))
nearest = ((np.stack([x, y], axis=-1)[..., None, :] - centres) ** 2).sum(axis=-1).argmin(axis=-1)
figure, axes = plt.subplots()
axes.contourf(x, y, nearest, levels=[-0.5, 0.5, 1.5, 2.5], colors=COLORS, alpha=0.2)
for k, name in enumerate(["a", "b", "c"]):
    axes.scatter(*points[t["class"] == k].T, marker=MARKERS[k], color=COLORS[k], label=name)
axes.set(title="The nearest of three means", xlabel="x₁", ylabel="x₂")
axes.legend()
figure.savefig(save("regions"))
