/** Why a text is no manifest; null if it may be one, which the server looks at. */
export function manifestProblem(text: string): string | null {
  if (text.trim() === '') return 'The manifest is missing.';
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? null : 'A manifest is a JSON object.';
  } catch (error) {
    return `This is no JSON: ${(error as Error).message}`;
  }
}
