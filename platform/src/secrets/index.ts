export { openSecrets, type Secrets, secretsFrom } from './secrets.ts';
export { sign, verify } from './sign.ts';
