import { createRequire } from 'node:module';
import util from 'node:util';

// graphql-shield 7 calls util.isUndefined, which Node 23 removed. Its ES modules and those of graphql-middleware do not
// load under Node's resolution, their CommonJS does; it also keeps one copy of graphql in the process.
const legacy = util as typeof util & { isUndefined?: (value: unknown) => boolean };
legacy.isUndefined ??= (value) => value === undefined;

const require = createRequire(import.meta.url);

export const { rule, shield, allow } = require('graphql-shield') as typeof import('graphql-shield');
export const { applyMiddleware } = require('graphql-middleware') as typeof import('graphql-middleware');
