import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Graph, graph, signIn } from './graph.ts';
import { startRiskService } from './risk-service.ts';
import { type Update, watch } from './watch.ts';
import { riskWorkflow } from './workflow.ts';

const usage = 'npm run tour -- <url> <e-mail> <password>';
const scopes = [
  'contact.read',
  'contact.readPrivate',
  'contact.create',
  'contact.import',
  'contactImport.read',
  'contactImport.upload',
  'workflow.read',
  'workflowExecution.read',
  'alert.read',
  'member.read',
];

interface Import {
  id: string;
  status: string;
  createdRows: number;
  updatedRows: number;
  refusedRows: number;
}

/** Uploads a CSV, takes the suggested mapping and waits for the end. */
async function importContacts(program: Graph, file: URL): Promise<Import> {
  const form = new FormData();
  form.append('file', new Blob([await readFile(file)], { type: 'text/csv' }), 'contacts.csv');
  const response = await fetch(new URL('/api/imports/contacts', program.url), {
    method: 'POST',
    headers: program.headers,
    body: form,
  });
  if (!response.ok) throw new Error(`The upload was refused: ${await response.text()}`);
  const { id } = (await response.json()) as { id: string };
  const upload = await program.send<{ contactImport: { suggestedMapping: { column: string; field: string }[] } }>(
    'query ($id: ID!) { contactImport(id: $id) { suggestedMapping { column field } } }',
    { id },
  );
  const mapping = upload.contactImport.suggestedMapping.map(({ column, field }) => ({ column, field }));
  await program.send(
    'mutation ($id: ID!, $mapping: [ContactColumnMappingInput!]!) { startContactImport(id: $id, mapping: $mapping) { errors { message } } }',
    { id, mapping },
  );
  for (;;) {
    const { contactImport } = await program.send<{ contactImport: Import }>(
      'query ($id: ID!) { contactImport(id: $id) { id status createdRows updatedRows refusedRows } }',
      { id },
    );
    if (contactImport.status === 'COMPLETED' || contactImport.status === 'FAILED') return contactImport;
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function tour(url: string, email: string, password: string): Promise<void> {
  const person = await signIn(url, email, password);
  console.log(`Signed in as ${email}.`);
  const created = await person.send<{ createApiKey: { secret: string } }>(
    'mutation ($scopes: [String!]!) { createApiKey(input: { name: "Tour", scopes: $scopes }) { secret errors { message } } }',
    { scopes },
  );
  const key = created.createApiKey.secret;
  console.log(`Made the key ${key.slice(0, 13)}… for this program.`);

  await using service = await startRiskService();
  const name = `Check new contacts (tour ${randomBytes(2).toString('hex')})`;
  const { createWorkflow } = await person.send<{ createWorkflow: { workflow: { id: string } } }>(
    'mutation ($name: String!, $definition: JSON!) { createWorkflow(input: { name: $name, definition: $definition, status: ACTIVE }) { workflow { id } errors { message } } }',
    { name, definition: riskWorkflow(service.url) },
  );
  console.log(`Made the workflow "${name}".`);

  const ended = new Map<string, Update>();
  await using _stream = watch(url, key, createWorkflow.workflow.id, (update) => {
    const step = update.step ? `${update.step.nodeName}: ${update.step.status}` : '';
    const by = update.execution?.startedBy?.kind ?? '';
    const alerts = update.execution?.alerts?.map((alert) => alert.title).join(', ');
    console.log([update.executionId.slice(-6), update.type, step, by, alerts].filter(Boolean).join('  '));
    if (/\.(succeeded|failed|cancelled)$/.test(update.type)) ended.set(update.executionId, update);
  });
  // The subscription stands before the first contact comes.
  await new Promise((done) => setTimeout(done, 500));
  const program = graph(url, { authorization: `Bearer ${key}` });
  const result = await importContacts(
    program,
    new URL('../../subgraphs/insights/sample/contacts.csv', import.meta.url),
  );
  console.log(`Imported: ${result.createdRows} created, ${result.updatedRows} updated, ${result.refusedRows} refused.`);
  const deadline = Date.now() + 60_000;
  while (ended.size < result.createdRows && Date.now() < deadline) await new Promise((done) => setTimeout(done, 100));
  const alerts = new Set(
    [...ended.values()].flatMap((update) => update.execution?.alerts?.map((alert) => alert.title) ?? []),
  );
  console.log(
    `${ended.size} runs ended, the service was asked about ${service.asked()} contacts, ${alerts.size} alerts were raised.`,
  );
  if (ended.size < result.createdRows) {
    console.error(
      `${result.createdRows - ended.size} runs did not end within a minute. Workflows reach this machine only if the product was started with GUARDIAN_ALLOW_PRIVATE_HTTP=true.`,
    );
    process.exitCode = 1;
  }
  await person.send(
    'mutation ($id: ID!) { updateWorkflow(id: $id, input: { status: INACTIVE }) { errors { message } } }',
    {
      id: createWorkflow.workflow.id,
    },
  );
}

const [url, email, password] = process.argv.slice(2);
if (url === undefined || email === undefined || password === undefined) {
  console.error(`Usage: ${usage}`);
  process.exitCode = 1;
} else {
  await tour(url.replace(/\/$/, ''), email, password).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
