import { mergeRules } from '@guardian/platform/access';
import { defineSubgraph, mergeResolvers, sdl } from '@guardian/platform/subgraph';
import { alertRuleEvaluation } from './alerts/alert-rule-evaluation.ts';
import { alertResolvers } from './alerts/resolvers.ts';
import { alertRules } from './alerts/rules.ts';
import { healthSampling } from './health/health-sampling.ts';
import { healthResolvers } from './health/resolvers.ts';
import { healthRules } from './health/rules.ts';
import { liveLayerResolvers } from './live-layer/resolvers.ts';
import { liveLayerRules } from './live-layer/rules.ts';

/** Monitoring: how the installation is, and what wants a person's attention. */
export const subgraph = defineSubgraph({
  name: 'monitoring',
  typeDefs: [
    sdl(import.meta.url, './health/health.graphql'),
    sdl(import.meta.url, './live-layer/live-layer.graphql'),
    sdl(import.meta.url, './alerts/alerts.graphql'),
  ],
  resolvers: mergeResolvers(alertResolvers, healthResolvers, liveLayerResolvers),
  rules: mergeRules(alertRules, healthRules, liveLayerRules),
  services: [healthSampling, alertRuleEvaluation],
});
