export * from './definition.ts';
export { definitionSchema } from './definition-schema.ts';
export { triggeringTypes } from './event-types.ts';
export { deepest, nestsTooDeep } from './nesting.ts';
export { urlProblem } from './node-problems.ts';
export { type RequiredPermission, requiredPermissions } from './required-permissions.ts';
export { nextFiring } from './schedule.ts';
export { type WorkflowTemplate, workflowTemplates } from './templates.ts';
export { type ValidatedDefinition, validateDefinition } from './validate-definition.ts';
