import { defineEvent } from '../events/index.ts';

interface DataKeyPayload {
  /** Number of the key, counted from 1 in each organization. */
  number: number;
}

export const dataKeyRotated = defineEvent<DataKeyPayload>('encryptionKey.rotated', {
  subject: 'EncryptionKey',
  description: 'A new data key seals from now on; what older ones have sealed is sealed anew.',
  risk: 'HIGH',
  summary: ({ number }) => `began to use the encryption key ${number}`,
});

export const dataKeyDestroyed = defineEvent<DataKeyPayload>('encryptionKey.destroyed', {
  subject: 'EncryptionKey',
  description: 'Nothing is sealed by a former data key any more, and it was destroyed.',
  risk: 'MEDIUM',
  summary: ({ number }) => `destroyed the encryption key ${number}`,
});
