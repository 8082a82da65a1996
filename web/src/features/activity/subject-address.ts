/** Where in the app the subject of an event is shown; null where it has no page. */
export function subjectAddress(subjectType: string, id: string): string | null {
  switch (subjectType) {
    case 'Contact':
      return `/contacts?contact=${id}`;
    case 'Alert':
      return `/alerts?alert=${id}`;
    case 'AlertRule':
      return '/alerts/rules';
    case 'Workflow':
      return `/workflows/${id}`;
    case 'WorkflowExecution':
      return `/workflows/executions/${id}`;
    case 'ContactImport':
      return `/contacts/import?id=${id}`;
    case 'Member':
      return '/members';
    case 'Invite':
      return '/members?view=invites';
    case 'ApiKey':
      return '/keys';
    case 'Organization':
      return '/settings';
    default:
      return null;
  }
}
