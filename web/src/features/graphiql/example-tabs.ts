/** What the explorer opens with the first time; afterwards it keeps the tabs of the user. */
export const exampleTabs = [
  {
    query: `# One query over several subgraphs. Ctrl-Enter runs it.
query Welcome {
  organization {
    name
    contacts(first: 3) {
      totalCount
      nodes {
        displayName
        email
      }
    }
    workflows(first: 3) {
      nodes {
        name
        status
      }
    }
    alerts(first: 3) {
      nodes {
        title
        status
      }
    }
  }
}
`,
  },
  {
    query: `# Stays open: every step of every run as it happens, with fields of three subgraphs.
# Start a workflow in another window and watch.
subscription Steps {
  workflowExecutionUpdates {
    type
    status
    step {
      nodeName
      status
      output
    }
    execution {
      workflow {
        name
      }
      startedBy {
        name
      }
      alerts {
        title
      }
    }
  }
}
`,
  },
  {
    query: `mutation NewContact($input: CreateContactInput!) {
  createContact(input: $input) {
    contact {
      id
      displayName
      tags
    }
    errors {
      path
      message
    }
  }
}
`,
    variables: JSON.stringify(
      { input: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace', tags: ['vip'] } },
      null,
      2,
    ),
  },
];
