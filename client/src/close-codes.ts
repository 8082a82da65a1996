/** What a client does about the end of its connection. */
export type CloseOutcome = { do: 'retry' } | { do: 'reauthenticate' } | { do: 'end'; reason: string };

const mistakes: Record<number, string> = {
  4400: 'The server did not understand a message.',
  4401: 'The server was asked for a subscription before it had acknowledged the connection.',
  4406: 'The server does not speak graphql-transport-ws.',
  4409: 'The id of an operation was used twice.',
  4429: 'The connection was initialised twice.',
};

/** Reads a close code. Whatever is unknown may pass, so it is tried again. */
export function closeOutcome(code: number, reason: string): CloseOutcome {
  if (code === 4403) return { do: 'reauthenticate' };
  const mistake = mistakes[code];
  if (mistake === undefined) return { do: 'retry' };
  return {
    do: 'end',
    reason: `${mistake} Trying again would not help (close code ${code}${reason && `: ${reason}`}).`,
  };
}
