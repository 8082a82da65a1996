import { graphql } from './generated/index.ts';

/** Who is here, what they may do and where: read before the first page. */
export const ViewerQuery = graphql(`
  query Viewer {
    installation { needsSetup signUpOpen version }
    me {
      user { id name email emailVerified }
      actor { id kind name }
      memberships {
        organization { id name slug timeZone version }
        roles { id name builtIn }
      }
      permissions
      operator
      refusal { organizationId code message }
    }
    organization { id name slug timeZone region createdAt version }
  }
`);
