export { dimensionNames, quotaText, subjectText } from './limit-words.ts';
export { windowChoices } from './window-choices.ts';
