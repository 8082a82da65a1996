import { graphql } from '../../graph/generated/index.ts';

export const TeamRowFragment = graphql(`
  fragment TeamRow on Team {
    id
    name
    description
    memberCount
    createdAt
    version
    members { id name email }
  }
`);

export const TeamsQuery = graphql(`
  query Teams @live {
    teams { ...TeamRow }
  }
`);

export const CreateTeamMutation = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      team { ...TeamRow }
      errors { path code message }
    }
  }
`);

export const UpdateTeamMutation = graphql(`
  mutation UpdateTeam($id: ID!, $input: UpdateTeamInput!) {
    updateTeam(id: $id, input: $input) {
      team { ...TeamRow }
      errors { path code message }
    }
  }
`);

export const SetTeamMembersMutation = graphql(`
  mutation SetTeamMembers($teamId: ID!, $add: [ID!], $remove: [ID!]) {
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
