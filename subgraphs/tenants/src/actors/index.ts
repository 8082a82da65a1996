export { actorLoader } from './loaders.ts';
