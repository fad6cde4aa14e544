/**
 * Signals: the fast Fourier transform of any length, the cosine transform, windows, and the short-time Fourier transform with
 * its inverse. Section 6.3.1. All of them are linear mappings of plain arrays, computed in double precision; each knows the
 * transposed one, which is its pullback, so that {@link mapping.signal.LinearTransform#over} makes a differentiable operation on
 * tensors of it. Read {@link mapping.signal.Fourier} first, then {@link mapping.signal.Stft}.
 */
package mapping.signal;
