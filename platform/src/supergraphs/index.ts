export {
  countSupergraphs,
  keptSupergraphs,
  listSupergraphs,
  presentSupergraph,
  recordServed,
  type ServedSupergraph,
  sdlOfSupergraphs,
  supergraphSignal,
} from './supergraphs.ts';
