/** Why a new password is not accepted; null if it is. 15 to 128 characters; the server also refuses common ones. */
export function passwordProblem(password: string): string | null {
  if ([...password].length < 15) return 'At least 15 characters.';
  return password.length > 128 ? 'At most 128 characters.' : null;
}

export const required = (name: string) => (value: string) => (value.trim() ? null : `${name} is missing.`);
export const emailProblem = (value: string) =>
  /^\S+@\S+\.\S+$/.test(value.trim()) ? null : 'This is no e-mail address.';
