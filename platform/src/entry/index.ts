export { changeRegion } from './change-region.ts';
export { Entry, type EntrySession, type EntryVerdict, networkVerdictOf } from './entry.ts';
export { entryPolicyChanged, networkRulesChanged, networkRulesOverridden } from './events.ts';
export { compileRules, type NetworkRule, type NetworkVerdict } from './network-verdict.ts';
export {
  type NetworkRuleRow,
  type PolicyRow,
  readHolders,
  readPolicyRow,
  readRules,
} from './read-policy.ts';
export { type Refusal, refusalCodes, refusalError } from './refusal.ts';
export { lookBackDays, type TryOut, tryRules, type WouldRefuse } from './try-rules.ts';
export { changePolicy, lockPolicy, type NewRule, replaceRules, setErasure } from './write-policy.ts';
