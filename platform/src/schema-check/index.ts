export {
  type CheckedChange,
  type JudgedChange,
  judgeChanges,
  type SchemaCheck,
  withClients,
} from './check-schema.ts';
export { apiSchemaOf, type Proposal, type Verdict } from './judge-proposal.ts';
export { judge } from './schema-judge.ts';
export type { SchemaProblem } from './schema-problem.ts';
