export { liveExchange } from './live-exchange.ts';
