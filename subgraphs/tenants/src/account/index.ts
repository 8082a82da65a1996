export { requireConfirmed } from './require-confirmed.ts';
