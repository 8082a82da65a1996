/** GraphQL type → what its resolvers receive. Paths are relative to `src/generated/`. */
export const mappers = {
  Alert: '../alerts/tables.ts#AlertLike',
  AlertRule: '../alerts/tables.ts#AlertRuleLike',
  AlertConnection: '../alerts/list-alerts.ts#AlertPage',
  AlertRuleConnection: '../alerts/list-alerts.ts#AlertRulePage',
  LiveLayer: '../live-layer/live-layer.ts#InstallationLiveLayer',
  SystemHealth: '../health/installation-health.ts#InstallationHealth',
  HealthIndicator: '../health/installation-health.ts#MeasuredIndicator',
};
