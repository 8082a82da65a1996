import { IconCode, IconDownload, IconTerminal2 } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { developerRoute, graphiqlRoute } from './routes.ts';

export const graphiqlFeature = defineFeature({
  routes: [developerRoute, graphiqlRoute],
  navigation: [
    { label: 'Connect', to: '/developer', icon: IconCode, group: 'Developer', order: 20 },
    {
      label: 'GraphiQL',
      to: '/developer/graphiql',
      icon: IconTerminal2,
      group: 'Developer',
      order: 30,
      permission: 'schema.read',
    },
  ],
  commands: [
    {
      id: 'developer.schema',
      label: 'Download the schema',
      description: 'The API as SDL',
      icon: IconDownload,
      keywords: ['sdl', 'graphql'],
      permission: 'schema.read',
      run: () => location.assign('/schema.graphql'),
    },
  ],
});
