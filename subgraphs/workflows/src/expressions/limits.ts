/** What an expression may cost. CEL has loops over lists, so that time is limited too. */
export const expressionLimits = {
  /** Of the source. */
  characters: 2_000,
  nesting: 40,
  /** Of one evaluation, or of one check of a definition's expressions. */
  milliseconds: 250,
  checkMilliseconds: 2_000,
  /** UTF-8 bytes of the variables as JSON. */
  variableBytes: 1024 * 1024,
  /** Values in a result, counted through lists and maps. */
  resultValues: 20_000,
  heapMegabytes: 96,
} as const;
