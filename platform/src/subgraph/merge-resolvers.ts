/** One resolver map of the maps of features: several may add fields to the same type. */
export function mergeResolvers(...maps: object[]): Record<string, object> {
  const merged: Record<string, object> = {};
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map)) merged[type] = { ...merged[type], ...fields };
  }
  return merged;
}
