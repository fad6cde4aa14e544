from gallery import plt, save, scene

figure, axes = plt.subplots()
axes.imshow(scene())
axes.set_title("A house under the sun")
axes.axis("off")
figure.savefig(save("photograph"))
