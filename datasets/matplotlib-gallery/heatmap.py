from gallery import np, plt, save, table

t = table("heatmap")
words = t["word"]
values = np.array([t[word] for word in words]).T
figure, axes = plt.subplots(figsize=(5.6, 5))
drawn = axes.imshow(values, cmap="Blues", vmin=0, vmax=1)
for i in range(5):
    for j in range(5):
        axes.text(j, i, f"{values[i, j]:.2f}", ha="center", va="center", color="white" if values[i, j] > 0.6 else "black")
axes.set_xticks(range(5), words)
axes.set_yticks(range(5), words)
axes.set(title="Attention", xlabel="key", ylabel="query")
figure.colorbar(drawn, shrink=0.8)
figure.savefig(save("heatmap"))
