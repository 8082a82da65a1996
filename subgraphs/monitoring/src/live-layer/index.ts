export { type LiveReport, liveLayerOf, liveLayerSignal } from './live-layer.ts';
