from gallery import np, plt, save, table

t = table("histogram")
both = np.concatenate([t["first"], t["second"]])
edges = np.linspace(both.min(), both.max(), 31)           # the samples share their bins
figure, axes = plt.subplots()
for name in ["first", "second"]:
    axes.hist(t[name], bins=edges, alpha=0.4, label=name)
axes.set(title="Two samples of 300", xlabel="value", ylabel="number of values")
axes.legend()
figure.savefig(save("histogram"))
