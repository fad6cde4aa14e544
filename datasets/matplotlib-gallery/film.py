from matplotlib.animation import FuncAnimation, PillowWriter

from gallery import np, plt, save, table

x, y = np.meshgrid(np.linspace(-2, 2, 100), np.linspace(-1, 3, 100))
f = (1 - x) ** 2 + 100 * (y - x * x) ** 2
path = table("path")
figure, axes = plt.subplots(figsize=(3.6, 2.6))
axes.contour(x, y, f, levels=np.geomspace(0.1, 2000, 12), colors="#888888", linewidths=0.8)
axes.set(title="Gradient descent", xlabel="x", ylabel="y")
line, = axes.plot([], [], marker=".", markersize=3)


def frame(k):
    line.set_data(path["x"][:5 * k + 1], path["y"][:5 * k + 1])
    return line,


FuncAnimation(figure, frame, frames=12).save(save("film", ".gif"), writer=PillowWriter(fps=4))
