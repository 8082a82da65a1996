/** The least a program needs to talk to Guardian: fetch and a credential. */
export interface Graph {
  url: string;
  headers: Record<string, string>;
  /** Sends an operation. Throws with what the product says when it refuses. */
  send<Data>(query: string, variables?: object): Promise<Data>;
}

interface Problem {
  message: string;
}

export function graph(url: string, credential: Record<string, string>): Graph {
  const headers = { 'guardian-csrf': '1', ...credential };
  return {
    url,
    headers,
    async send<Data>(query: string, variables: object = {}) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: Data; errors?: Problem[] };
      const problems = [...(errors ?? []), ...payloadErrors(data)];
      if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join(' '));
      return data;
    },
  };
}

/** What the user can correct comes as `errors` of a mutation's payload. */
function payloadErrors(data: unknown): Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap((payload: { errors?: Problem[] } | null) => payload?.errors ?? []);
}

/** Signs in with a password; the session is a cookie. */
export async function signIn(url: string, email: string, password: string): Promise<Graph> {
  const response = await fetch(new URL('/api/auth/sign-in/email', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Sign-in failed: ${(await response.text()) || response.statusText}`);
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return graph(url, { cookie: cookies.join('; ') });
}
