/** On each new contact: ask the service, branch on its answer, raise an alert. */
export function riskWorkflow(serviceUrl: string): object {
  return {
    trigger: { kind: 'event', types: ['contact.created'] },
    nodes: [
      {
        id: 'ask',
        name: 'Ask the risk service',
        kind: 'http',
        config: { method: 'POST', url: serviceUrl, body: { email: '{{ trigger.payload.contact.email }}' } },
        retry: { attempts: 3, initialSeconds: 1 },
      },
      {
        id: 'risky',
        name: 'Is it risky?',
        kind: 'condition',
        config: { expression: 'steps.ask.output.body.risk == "high"' },
      },
      {
        id: 'alert',
        name: 'Raise an alert',
        kind: 'raiseAlert',
        config: { title: 'Risky contact {{ trigger.payload.contact.email }}', severity: 'WARNING' },
      },
    ],
    edges: [
      { from: 'ask', to: 'risky' },
      { from: 'risky', to: 'alert', on: 'true' },
    ],
  };
}
