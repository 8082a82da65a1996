import { graphql } from '../../graph/generated/index.ts';

export const EncryptionStateFragment = graphql(`
  fragment EncryptionState on Encryption {
    keys { id number state createdAt destroyedAt sealedBy }
    rotation { id toNumber processed total startedAt finishedAt }
  }
`);

export const EncryptionQuery = graphql(`
  query Encryption @live {
    encryption { ...EncryptionState }
  }
`);

export const RotateEncryptionKeyMutation = graphql(`
  mutation RotateEncryptionKey {
    rotateEncryptionKey {
      encryption { ...EncryptionState }
      errors { path code message }
    }
  }
`);

/** Of the rotation by its id, so that the cache shows it wherever it is shown. */
export const EncryptionKeyRotationSubscription = graphql(`
  subscription EncryptionKeyRotation {
    encryptionKeyRotation { id toNumber processed total startedAt finishedAt }
  }
`);
