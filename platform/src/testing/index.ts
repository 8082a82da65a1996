export { type Actor, anOrganization, type TestKey, type TestMember, type TestOrganization } from './an-organization.ts';
export { rightsOfRole, rightsTo } from './rights.ts';
export { type RowHolder, type RowsOfMany, rowsOfMany, seenByScope } from './rows-of-many.ts';
export { quiet } from './template.ts';
export { testContext } from './test-context.ts';
export { emptyDatabase, type TestDatabase, testDatabase, testKeys } from './test-database.ts';
export { hasRedis, type TestRedis, testRedis } from './test-redis.ts';
