import { defineFeature } from '../../app/feature.ts';

export const activityFeature = defineFeature({ routes: [] });
