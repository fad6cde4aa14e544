package book.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** IJava, or the book's own kernel: what cells give is written for their library. */
record IJavaKernel(BaseKernel kernel) implements HostKernel {

    @Override
    public Object renderer() {
        return kernel.getRenderer();
    }

    @Override
    public void teach() {
        Renderers.register(kernel.getRenderer());
    }

    @Override
    public void display(DisplayData data) {
        kernel.display(data);
    }

    @Override
    public void update(DisplayData data) {
        kernel.getIO().display.updateDisplay(data);
    }
}
