/** Time between two instants for people: `340 ms`, `4.2 s`, `3 min 5 s`, `2 h 10 min`. */
export function duration(from: string, to: string | null | undefined, now = Date.now()): string {
  const milliseconds = Math.max(0, (to ? Date.parse(to) : now) - Date.parse(from));
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
