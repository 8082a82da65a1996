export { memberLoader, visibleMember } from './loaders.ts';
