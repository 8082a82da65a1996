import type { AuditRecordFilter } from '../../graph/generated/graphql.ts';

export interface ExportProgress {
  records: number;
  /** As counted when it began; at most a million. */
  of: number;
}

interface ExportOptions {
  format: 'csv' | 'jsonl';
  filter: AuditRecordFilter;
  organization: string | null;
  signal: AbortSignal;
  onProgress: (progress: ExportProgress) => void;
}

/** Downloads the records that match as a file, and tells how far it is. Rejects with a sentence for people. */
export async function downloadExport({
  format,
  filter,
  organization,
  signal,
  onProgress,
}: ExportOptions): Promise<void> {
  const address = `/api/audit/export?format=${format}&filter=${encodeURIComponent(JSON.stringify(filter))}`;
  const headers: Record<string, string> = organization ? { 'guardian-organization': organization } : {};
  const response = await fetch(address, { headers, signal });
  if (!response.ok || response.body === null) throw new Error(await sentenceOf(response));
  const of = Number(response.headers.get('guardian-records') ?? 0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let lines = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    for (const byte of value) if (byte === 10) lines += 1;
    onProgress({ records: Math.min(lines, of), of });
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  save(new Blob(chunks, { type: response.headers.get('content-type') ?? '' }), name ?? `audit.${format}`);
}

async function sentenceOf(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null;
  return answer?.errors?.[0]?.message ?? `The export failed (${response.status}). Try again.`;
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
