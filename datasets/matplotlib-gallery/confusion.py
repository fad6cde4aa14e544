from gallery import np, plt, save, table

t = table("confusion")
classes = t["true class"]
counts = np.array([t[name] for name in classes]).T
shares = counts / counts.sum(axis=1, keepdims=True)
figure, axes = plt.subplots(figsize=(5.6, 5))
axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
for i in range(3):
    for j in range(3):
        axes.text(j, i, f"{counts[i, j]:.0f}", ha="center", va="center", color="white" if shares[i, j] > 0.6 else "black")
axes.set_xticks(range(3), classes)
axes.set_yticks(range(3), classes)
axes.set(title="What is taken for what", xlabel="predicted", ylabel="true class")
figure.savefig(save("confusion"))
