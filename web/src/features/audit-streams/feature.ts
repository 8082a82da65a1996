import { IconTransfer } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { auditStreamsRoute } from './routes.ts';

const page = { label: 'Audit streams', icon: IconTransfer, permission: 'auditStream.read' };

export const auditStreamsFeature = defineFeature({
  routes: [auditStreamsRoute],
  settings: [{ ...page, to: '/settings/audit/streams', order: 90 }],
});
