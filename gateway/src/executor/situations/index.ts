import { abstractTypes } from './abstract-types.ts';
import { contexts } from './contexts.ts';
import { entities } from './entities.ts';
import { operations } from './operations.ts';
import { requires } from './requires.ts';
import type { Situation } from './situation.ts';

export const situations: Situation[] = [...requires, ...entities, ...abstractTypes, ...operations, ...contexts];
