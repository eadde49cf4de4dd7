/** Sums of the members of each cluster, made one unit long; an empty cluster keeps its old centre. */
const recentre = (vectors: Float32Array, dimensions: number, found: Uint16Array, centres: Float32Array): void => {
  const sums = new Float64Array(centres.length);
  for (let row = 0; row < found.length; row++) {
    const base = (found[row] ?? 0) * dimensions;
    for (let axis = 0; axis < dimensions; axis++) sums[base + axis] = (sums[base + axis] ?? 0) + (vectors[row * dimensions + axis] ?? 0);
  }
  for (let base = 0; base < sums.length; base += dimensions) {
    let length = 0;
    for (let axis = 0; axis < dimensions; axis++) length += (sums[base + axis] ?? 0) ** 2;
    if (length === 0) continue;
    const scale = 1 / Math.sqrt(length);
    for (let axis = 0; axis < dimensions; axis++) centres[base + axis] = (sums[base + axis] ?? 0) * scale;
  }
};

const nearest = (vectors: Float32Array, row: number, dimensions: number, centres: Float32Array): number => {
  let best = -Infinity;
  let found = 0;
  for (let base = 0; base < centres.length; base += dimensions) {
    let likeness = 0;
    for (let axis = 0; axis < dimensions; axis++) likeness += (vectors[row + axis] ?? 0) * (centres[base + axis] ?? 0);
    if (likeness > best) { best = likeness; found = base; }
  }
  return found / dimensions;
};

/** Spherical k-means (Dhillon and Modha 2001) over rows one unit long: the cluster of each row. Starts from rows drawn without return. */
export const kMeans = (vectors: Float32Array, dimensions: number, clusters: number, rounds: number, random: () => number): Uint16Array => {
  const rows = vectors.length / dimensions;
  const found = new Uint16Array(rows);
  if (clusters <= 1 || rows <= clusters) return clusters <= 1 ? found : found.map((_, row) => row);
  const centres = new Float32Array(clusters * dimensions);
  const drawn = new Set<number>();
  while (drawn.size < clusters) drawn.add(Math.floor(random() * rows));
  [...drawn].forEach((row, index) => centres.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), index * dimensions));
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let row = 0; row < rows; row++) {
      const cluster = nearest(vectors, row * dimensions, dimensions, centres);
      if (cluster !== found[row]) moved++;
      found[row] = cluster;
    }
    recentre(vectors, dimensions, found, centres);
    if (moved === 0) break;
  }
  return found;
};
