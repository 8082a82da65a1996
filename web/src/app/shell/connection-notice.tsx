import type { ConnectionState } from '@guardian/live-client';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useConnectionState, useSession } from '../../graph/index.ts';
import classes from './connection-notice.module.css';

/** Milliseconds that a connection may be away before anybody is told: most of them are back by then. */
const patience = 3_000;
const interrupted = ({ phase }: ConnectionState) =>
  phase === 'reconnecting' || phase === 'offline' || phase === 'ended';

/** Says that what is on screen may be out of date, and lets one try again. Stands above the page while it lasts. */
export function ConnectionNotice() {
  const state = useConnectionState();
  const away = interrupted(state);
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!away) return setTold(false);
    const timer = setTimeout(() => setTold(true), patience);
    return () => clearTimeout(timer);
  }, [away]);
  return away && told ? <Notice state={state} /> : null;
}

function Notice({ state }: { state: ConnectionState }) {
  const session = useSession();
  return (
    <div className={classes.notice} role="alert">
      <p className={classes.text}>
        {sentenceOf(state)} <Countdown until={state.phase === 'reconnecting' ? state.retryAt : null} />
      </p>
      <Button size="compact-sm" variant="default" onClick={() => session.reconnect()}>
        Retry now
      </Button>
    </div>
  );
}

function sentenceOf(state: ConnectionState): string {
  if (state.phase === 'offline') return 'This device is offline. What you see may be out of date.';
  if (state.phase === 'ended') return `Nothing changes here by itself any more. ${state.reason}`;
  return 'The server cannot be reached. What you see may be out of date.';
}

/** Not told by a screen reader each second. */
function Countdown({ until }: { until: number | null }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = until === null ? 0 : Math.ceil((until - now) / 1_000);
  return <span aria-hidden="true">{seconds > 0 ? `Trying again in ${seconds} s.` : ''}</span>;
}
