import type { ConnectionState } from '@guardian/live-client';

/** What the mark says in a word, and what that means. */
export function connectionWords(state: ConnectionState): { label: string; hint: string } {
  switch (state.phase) {
    case 'idle':
      return { label: 'Not live', hint: 'This page follows nothing that changes.' };
    case 'connecting':
      return { label: 'Connecting', hint: 'The live connection is being opened.' };
    case 'live':
      return { label: 'Live', hint: 'What changes shows at once.' };
    case 'reconnecting':
      return {
        label: 'Reconnecting',
        hint: 'The connection was lost. Nothing is missed: it goes on where it stopped.',
      };
    case 'offline':
      return { label: 'Offline', hint: 'This device has no network. Nothing is missed: it goes on where it stopped.' };
    case 'ended':
      return { label: 'Not live', hint: state.reason };
  }
}
