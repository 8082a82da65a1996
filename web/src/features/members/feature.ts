import { defineFeature } from '../../app/feature.ts';

export const membersFeature = defineFeature({ routes: [] });
