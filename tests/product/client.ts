/** A GraphQL answer over HTTP. */
export interface Answer<Data = Record<string, never>> {
  data: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [key: string]: unknown } }[];
  extensions?: { cursor?: string };
}

/** Somebody who talks to a running product: with a session cookie, with a key, or anonymously. */
export interface Client {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sends an operation and returns the whole answer, errors included. */
  ask<Data>(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** Sends an operation and returns its data; an answer with errors throws. */
  data<Data>(query: string, variables?: object, headers?: Record<string, string>): Promise<Data>;
}

export function client(url: string, credential: Readonly<Record<string, string>> = {}): Client {
  const headers = { 'content-type': 'application/json', 'guardian-csrf': '1', ...credential };
  const ask = async <Data>(query: string, variables: object = {}, extra: Record<string, string> = {}) => {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { ...headers, ...extra },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  };
  return {
    url,
    headers,
    ask,
    async data<Data>(query: string, variables?: object, extra?: Record<string, string>) {
      const answer = await ask<Data>(query, variables, extra);
      if (answer.errors !== undefined || answer.data === null) {
        throw new Error(`${query.trim().slice(0, 80)} … answered ${JSON.stringify(answer.errors)}`);
      }
      return answer.data;
    },
  };
}

/** Signs in with a password, as the sign-in page does. */
export async function signIn(url: string, email: string, password: string): Promise<Client> {
  const response = await fetch(new URL('/api/auth/sign-in/email', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return client(url, { cookie });
}

export function withKey(url: string, secret: string): Client {
  return client(url, { authorization: `Bearer ${secret}` });
}
