import { requires } from './requires.ts';
import type { Situation } from './situation.ts';

export const situations: Situation[] = [...requires];
