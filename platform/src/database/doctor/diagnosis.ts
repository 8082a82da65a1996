/** What one check of the doctor found. */
export interface Diagnosis {
  /** What was looked at: `data folder`. */
  name: string;
  ok: boolean;
  /** What was found. */
  detail: string;
  /** What to do about it; null when all is well. */
  remedy: string | null;
}

export const well = (name: string, detail: string): Diagnosis => ({ name, ok: true, detail, remedy: null });
export const ill = (name: string, detail: string, remedy: string): Diagnosis => ({ name, ok: false, detail, remedy });
