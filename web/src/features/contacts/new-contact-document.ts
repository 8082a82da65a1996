import { graphql } from '../../graph/generated/index.ts';

export const CreateContactMutation = graphql(`
  mutation CreateContact($input: CreateContactInput!, $withPhone: Boolean!) {
    createContact(input: $input) {
      contact { ...ContactRow }
      errors { path code message }
    }
  }
`);
