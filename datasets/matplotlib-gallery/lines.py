from gallery import plt, save, table

t = table("lines")
figure, axes = plt.subplots()
axes.fill_between(t["step"], t["low"], t["high"], alpha=0.2, linewidth=0)
axes.plot(t["step"], t["mean"])
axes.axhline(0.08, color="#777777", linestyle="--", linewidth=1.2)
axes.text(41, 0.083, "floor", ha="right", color="#555555")
axes.set(title="A curve in its band", xlabel="step", ylabel="training loss", yscale="log")
axes.grid()
figure.savefig(save("lines"))
