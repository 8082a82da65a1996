import { CronExpressionParser } from 'cron-parser';
import type { ScheduleTrigger } from './definition.ts';

/** The first time after `after` at which a schedule fires. Throws for a malformed expression or time zone. */
export function nextFiring({ cron, timeZone }: Pick<ScheduleTrigger, 'cron' | 'timeZone'>, after: Date): Date {
  return CronExpressionParser.parse(cron, { currentDate: after, tz: timeZone ?? 'UTC' })
    .next()
    .toDate();
}

/** Why a schedule can't be used; null when it can. */
export function scheduleProblem(trigger: ScheduleTrigger): { property: 'cron' | 'timeZone'; message: string } | null {
  if (trigger.timeZone !== undefined && !isTimeZone(trigger.timeZone)) {
    return { property: 'timeZone', message: `"${trigger.timeZone}" is no IANA time zone such as Europe/Berlin.` };
  }
  const fields = trigger.cron.trim().split(/\s+/);
  if (fields.length !== 5) {
    return {
      property: 'cron',
      message: `A schedule has five fields (minute, hour, day of month, month, day of week), not ${fields.length}.`,
    };
  }
  try {
    nextFiring(trigger, new Date());
    return null;
  } catch (error) {
    return { property: 'cron', message: `The schedule can't be read: ${(error as Error).message}.` };
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
