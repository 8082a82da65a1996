export { recordId, recordJson } from './record-json.ts';
