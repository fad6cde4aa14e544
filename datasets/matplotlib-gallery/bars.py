from gallery import np, plt, save, table

t = table("bars")
place = np.arange(len(t["model"]))
figure, axes = plt.subplots()
for k, name in enumerate(["train", "test"]):
    drawn = axes.bar(place + 0.4 * (k - 0.5), t[name], width=0.38, label=name)
    axes.bar_label(drawn, fmt="%.2f")
axes.set_xticks(place, t["model"])
axes.set(title="Four classifiers", xlabel="model", ylabel="accuracy", ylim=(0, 1.09))
axes.legend(loc="upper left")
figure.savefig(save("bars"))
