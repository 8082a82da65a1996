import { graphql } from '../../graph/generated/index.ts';

/** `withMembers`: for whoever may see members; to others they would be an error. */
export const TeamRowFragment = graphql(`
  fragment TeamRow on Team {
    id
    name
    description
    memberCount
    createdAt
    version
    members @include(if: $withMembers) { id name email }
  }
`);

export const TeamsQuery = graphql(`
  query Teams($withMembers: Boolean!) @live {
    teams { ...TeamRow }
  }
`);

export const CreateTeamMutation = graphql(`
  mutation CreateTeam($input: CreateTeamInput!, $withMembers: Boolean!) {
    createTeam(input: $input) {
      team { ...TeamRow }
      errors { path code message }
    }
  }
`);

export const UpdateTeamMutation = graphql(`
  mutation UpdateTeam($id: ID!, $input: UpdateTeamInput!, $withMembers: Boolean!) {
    updateTeam(id: $id, input: $input) {
      team { ...TeamRow }
      errors { path code message }
    }
  }
`);

export const SetTeamMembersMutation = graphql(`
  mutation SetTeamMembers($teamId: ID!, $add: [ID!], $remove: [ID!], $withMembers: Boolean!) {
    setTeamMembers(teamId: $teamId, add: $add, remove: $remove) {
      team { ...TeamRow }
      errors { path code message }
    }
  }
`);

export const DeleteTeamMutation = graphql(`
  mutation DeleteTeam($id: ID!) {
    deleteTeam(id: $id) {
      deletedId
      errors { path code message }
    }
  }
`);
