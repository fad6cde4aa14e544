/**
 * A training written down while it runs, for somebody who watches, section 7.2. {@link mapping.monitoring.Monitoring} is a
 * callback that measures and changes nothing; {@link mapping.monitoring.Watcher} is told, and may be a file for TensorBoard
 * ({@link mapping.monitoring.EventLog}), a server or a page in the browser. {@link mapping.monitoring.Smoothing} is how their
 * curves are smoothed. Read {@link mapping.monitoring.Monitoring} first.
 */
package mapping.monitoring;
