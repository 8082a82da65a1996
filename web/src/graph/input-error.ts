/** One thing that a person can correct, as every payload of a mutation lists them under `errors`. */
export interface InputError {
  path: string[];
  code: string;
  message: string;
}
