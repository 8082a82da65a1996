export { type Keeper, startKeeper } from './keeper.ts';
export { AuditNotes, auditNotesOf } from './notes.ts';
export type { AuditActor, AuditRecord, RecordKind } from './record.ts';
export { type RiskReason, riskReasons } from './risk.ts';
export { type AuditFilter, type AuditSearch, searchOf } from './search-query.ts';
export { type AuditPosition, countRecords, recordsAt, searchRecords } from './search-records.ts';
