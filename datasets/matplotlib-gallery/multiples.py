from gallery import plt, save, table

t = table("multiples")
figure, all_axes = plt.subplots(2, 2, sharex=True, sharey=True)
figure.suptitle("Four schedules")
for axes, name in zip(all_axes.flat, list(t)[1:]):
    axes.plot(t["step"], t[name])
    axes.set_title(name, fontsize=11)
    axes.grid()
figure.supxlabel("step")
figure.supylabel("learning rate")
figure.savefig(save("multiples"))
