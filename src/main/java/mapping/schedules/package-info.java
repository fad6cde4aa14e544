/**
 * Learning-rate schedules (section 3.1.2): mappings from the number of the step to the learning rate η of that step.
 * Steps count from 0; whether a step is one update or one epoch is up to the loop that asks. Names and conventions are
 * PyTorch's where it has the schedule; each type says where it differs. All are written in closed form, so that the rate
 * of any step can be asked for without the steps before it. PyTorch computes some of them by multiplying the previous
 * rate, which differs in the last bits.
 *
 * <p>Read {@link mapping.schedules.Schedule} first, then {@link mapping.schedules.Cosine}.
 */
package mapping.schedules;
