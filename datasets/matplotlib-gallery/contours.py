from gallery import np, plt, save, table

x, y = np.meshgrid(np.linspace(-2, 2, 200), np.linspace(-1, 3, 200))
f = (1 - x) ** 2 + 100 * (y - x * x) ** 2
path = table("path")
figure, axes = plt.subplots()
axes.contour(x, y, f, levels=np.geomspace(0.1, 2000, 12), colors="#888888", linewidths=0.8)
axes.plot(path["x"], path["y"], marker=".", markersize=3, label="gradient descent")
axes.plot(1, 1, marker="*", markersize=12, color="black", linestyle="none", label="minimum")
axes.set(title="Rosenbrock's valley", xlabel="x", ylabel="y")
axes.legend(loc="lower right")
figure.savefig(save("contours"))
