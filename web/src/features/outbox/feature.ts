import { defineFeature } from '../../app/feature.ts';

export const outboxFeature = defineFeature({ routes: [] });
