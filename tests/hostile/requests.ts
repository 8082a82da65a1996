import { createHash } from 'node:crypto';

/** An HTTP request that is refused before anything is executed, by its status and code. */
export interface HostileRequest {
  name: string;
  send(url: string, headers: Readonly<Record<string, string>>): Promise<Response>;
  status: number;
  code: string;
}

type Headers = Readonly<Record<string, string>>;
const ordinary = { query: '{ me { operator } }' };

const post =
  (body: string | (() => ReadableStream), extra: Record<string, string> = {}) =>
  (url: string, headers: Headers) =>
    fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { ...headers, ...extra },
      body: typeof body === 'string' ? body : body(),
      duplex: 'half',
    } as RequestInit);
const json = (value: unknown) => post(JSON.stringify(value));
const get = (search: Record<string, string>) => (url: string, headers: Headers) => {
  const { 'content-type': _type, ...rest } = headers;
  return fetch(new URL(`/graphql?${new URLSearchParams(search)}`, url), { headers: rest });
};
const upload = (type: string, body: string) => (url: string, headers: Headers) =>
  fetch(new URL('/api/imports/contacts', url), { method: 'POST', headers: { ...headers, 'content-type': type }, body });

/** A body of which a little comes and the rest never does. */
const stalled = () =>
  new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"query": "{ me')) });
/** Two megabytes that nobody has announced. */
const megabytes = () => {
  let left = 10;
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(new Uint8Array(200_000).fill(32));
      else controller.close();
    },
  });
};

export const requests: HostileRequest[] = [
  { name: 'a batch of 11', send: json(Array(11).fill(ordinary)), status: 400, code: 'BATCH_TOO_LARGE' },
  { name: 'a batch of 10,000', send: json(Array(10_000).fill(ordinary)), status: 400, code: 'BATCH_TOO_LARGE' },
  { name: 'an empty batch', send: json([]), status: 400, code: 'BAD_REQUEST' },
  { name: 'a batch of batches', send: json([[ordinary]]), status: 400, code: 'BAD_REQUEST' },
  {
    name: 'brackets, 100,000 deep',
    send: post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a body of 1.1 MB',
    send: post(JSON.stringify({ query: `# ${'x'.repeat(1_100_000)}` })),
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  { name: 'a body of 2 MB that nobody has announced', send: post(megabytes), status: 413, code: 'PAYLOAD_TOO_LARGE' },
  { name: 'a body that does not come', send: post(stalled), status: 408, code: 'REQUEST_TIMEOUT' },
  { name: 'half a JSON', send: post('{"query": "{ me'), status: 400, code: 'BAD_REQUEST' },
  {
    name: 'a JSON with a prototype',
    send: post('{"__proto__": {"query": "{ me { operator } }"}}'),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'bytes that are compressed, they say',
    send: post('x', { 'content-encoding': 'gzip' }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  { name: 'a document that is a number', send: json({ query: 7 }), status: 400, code: 'BAD_REQUEST' },
  { name: 'variables that are a list', send: json({ ...ordinary, variables: [] }), status: 400, code: 'BAD_REQUEST' },
  { name: 'extensions that are text', send: json({ ...ordinary, extensions: 'x' }), status: 400, code: 'BAD_REQUEST' },
  {
    name: 'text in place of JSON',
    send: post(JSON.stringify(ordinary), { 'content-type': 'text/plain' }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a form',
    send: post('query={me{operator}}', { 'content-type': 'application/x-www-form-urlencoded' }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a multipart form without parts',
    send: post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a mutation by GET',
    send: get({ query: 'mutation { deleteWorkflow(id: "1") { deletedId } }' }),
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
  },
  {
    name: 'variables by GET that are no JSON',
    send: get({ query: ordinary.query, variables: '{' }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a client that takes pictures only',
    send: post(JSON.stringify(ordinary), { accept: 'image/png' }),
    status: 406,
    code: 'NOT_ACCEPTABLE',
  },
  {
    name: 'a hash that is not the document’s',
    send: json({
      ...ordinary,
      extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update('x').digest('hex') } },
    }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a hash of a megabyte',
    send: json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(900_000) } } }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  { name: 'an upload without a boundary', send: upload('multipart/form-data', 'x'), status: 400, code: 'BAD_REQUEST' },
  {
    name: 'an upload that breaks off',
    send: upload('multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="f'),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'an upload of fields without a file',
    send: upload(
      'multipart/form-data; boundary=x',
      `${'--x\r\ncontent-disposition: form-data; name="f"\r\n\r\nv\r\n'.repeat(50)}--x--\r\n`,
    ),
    status: 400,
    code: 'BAD_REQUEST',
  },
];
