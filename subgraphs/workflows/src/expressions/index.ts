export { type Cel, ExpressionError, openCel } from './cel.ts';
export type { CheckedExpression, Reference } from './expression-check.ts';
export { expressionLimits } from './limits.ts';
export { expressionsIn, fillIn, type TemplateExpression } from './template.ts';
