import { defineFeature } from '../../app/feature.ts';

export const keysFeature = defineFeature({ routes: [] });
