from gallery import np, plt, save, table

t = table("images")
pictures = np.array(list(t.values())).T.reshape(-1, 8, 8)
figure, all_axes = plt.subplots(2, 3, figsize=(5.4, 4.2))
figure.suptitle("Six rings")
for k, (axes, picture) in enumerate(zip(all_axes.flat, pictures)):
    axes.imshow(picture, cmap="gray_r", vmin=0, vmax=1)
    axes.set_title(f"radius {0.8 * k:.1f}", fontsize=10)
    axes.axis("off")
figure.savefig(save("images"))
