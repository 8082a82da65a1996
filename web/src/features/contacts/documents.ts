import { graphql } from '../../graph/generated/index.ts';

/** `withPhone`: for whoever may see phone numbers; to others each would be an error. */
export const ContactRowFragment = graphql(`
  fragment ContactRow on Contact {
    id
    displayName
    email
    firstName
    lastName
    phone @include(if: $withPhone)
    company
    jobTitle
    country
    tags
    source
    createdAt
    updatedAt
    version
    owner { id name }
    team { id name }
  }
`);

export const ContactListQuery = graphql(`
  query ContactList($first: Int!, $after: String, $search: String, $filter: ContactFilter, $sort: ContactSort, $withPhone: Boolean!) {
    contacts(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {
      totalCount
      nodes { ...ContactRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ContactDetailQuery = graphql(`
  query ContactDetail($id: ID!, $withPhone: Boolean!) {
    contact(id: $id) {
      ...ContactRow
      executions(first: 5) {
        totalCount
        nodes { id status startedAt finishedAt version workflow { id name } }
      }
    }
  }
`);

/** Members whose contacts can be filtered for. */
export const ContactOwnersQuery = graphql(`
  query ContactOwners {
    members(first: 100) { nodes { id name email } }
  }
`);

export const ContactUpdatesSubscription = graphql(`
  subscription ContactUpdates($withPhone: Boolean!) {
    contactChanged {
      type
      occurredAt
      subjectVersion
      contactId
      contact { ...ContactRow }
    }
  }
`);

export const UpdateContactMutation = graphql(`
  mutation UpdateContact($id: ID!, $input: UpdateContactInput!, $withPhone: Boolean!) {
    updateContact(id: $id, input: $input) {
      contact { ...ContactRow }
      errors { path code message }
    }
  }
`);

export const DeleteContactMutation = graphql(`
  mutation DeleteContact($id: ID!) {
    deleteContact(id: $id) {
      deletedId
      errors { path code message }
    }
  }
`);
