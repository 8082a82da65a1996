export { isStream, liveExchange } from './live-exchange.ts';
