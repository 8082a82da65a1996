export { type Answer, type Client, client, signIn, withKey } from './client.ts';
export { freePort } from './free-port.ts';
export { type GuardianProcess, guardian } from './process.ts';
export { type ProductApart, startApart } from './start-apart.ts';
export { type GatewayProcess, startGateways } from './start-gateways.ts';
export { admin, type Product, startProduct, untilReady } from './start-product.ts';
export { type Delivery, type Stream, subscribe } from './stream.ts';
export { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
