/**
 * Groups found without labels, section 8.2.1. {@link mapping.selfsupervised.clustering.KMeans} puts each point to the nearest of
 * k centres, {@link mapping.selfsupervised.clustering.GaussianMixtureModel} gives it a probability for each of k Gaussians.
 * {@link mapping.selfsupervised.clustering.ClusterAgreement} compares groups with classes,
 * {@link mapping.selfsupervised.clustering.Silhouette} needs no classes. Read {@code KMeans} first.
 */
package mapping.selfsupervised.clustering;
