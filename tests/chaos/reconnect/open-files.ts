/** Files that a process needs beside its sockets: modules, the database, HTTP. */
const others = 300;

/** Throws, saying what to do, when one process may not open so many sockets. The processes of the run inherit the limit. */
export function checkOpenFiles(sockets: number): void {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files: { soft: number | 'unlimited' } } };
  const allowed = userLimits?.open_files.soft ?? 'unlimited';
  const needed = sockets + others;
  if (allowed === 'unlimited' || allowed >= needed) return;
  throw new Error(
    `${sockets} sockets need ${needed} open files in one process, and ${allowed} are allowed here: ` +
      `run \`ulimit -n ${needed}\` in this shell first, or ask for --sockets ${Math.max(1, allowed - others)}.`,
  );
}
