/** A mailed link carries its token in the address. */
export interface TokenSearch {
  token?: string;
}

export function readToken(raw: Record<string, unknown>): TokenSearch {
  return { token: typeof raw.token === 'string' && raw.token !== '' ? raw.token : undefined };
}

export interface SignInSearch {
  /** Address within this app to go on to; anything else is ignored. */
  to?: string;
}

export function readSignIn(raw: Record<string, unknown>): SignInSearch {
  const to = typeof raw.to === 'string' && /^\/(?![/\\])/.test(raw.to) ? raw.to : undefined;
  return { to };
}
