import { openCel } from '../expressions/index.ts';

/** The one thread of this process that evaluates expressions. It starts with the first. */
export const cel = openCel();
