export { SecretChoiceQuery } from './documents.ts';
export { NewSecretForm } from './new-secret-form.tsx';
