import { rowScope } from '@guardian/platform/access';
import { badInput } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { forecastSum } from './linear-forecast.ts';
import { contactsByDay, type DailyCount } from './queries.ts';

/** What the organization may expect; `PredictiveInsight` on the graph. */
export interface Insight {
  kind: 'CONTACT_GROWTH';
  summary: string;
  horizonDays: number;
  predicted: number;
  lower: number;
  upper: number;
  historyDays: number;
  method: string;
}

const leastHistory = 14;
/** Older days say little about the next ones. */
const mostHistory = 90;

/** New contacts in the days ahead, today being the first of them; none with fewer than 14 whole days of history. */
export async function predictContactGrowth(ctx: OrganizationContext, horizonDays: number): Promise<Insight[]> {
  if (!Number.isInteger(horizonDays) || horizonDays < 1 || horizonDays > 90) {
    throw badInput(`"horizonDays" must be from 1 to 90, but is ${horizonDays}.`, { argument: 'horizonDays' });
  }
  const history = await contactsByDay(ctx.db, ctx.organizationId, rowScope(ctx, 'prediction.read'), mostHistory);
  return history.length < leastHistory ? [] : [contactGrowth(history, horizonDays)];
}

/** The forecast from the counts of at least 14 days. There is no negative number of new contacts, so 0 is the least. */
export function contactGrowth(history: readonly DailyCount[], horizonDays: number): Insight {
  const future = Array.from({ length: horizonDays }, (_, ahead) => history.length + ahead);
  const sum = forecastSum(
    history.map(({ day }) => day),
    history.map(({ count }) => count),
    future,
  );
  const [predicted, lower, upper] = [sum.predicted, sum.lower, sum.upper].map((value) => Math.max(0, value)) as [
    number,
    number,
    number,
  ];
  const days = horizonDays === 1 ? 'day' : `${horizonDays} days`;
  return {
    kind: 'CONTACT_GROWTH',
    summary: `About ${Math.round(predicted)} new contacts in the next ${days}, between ${Math.floor(lower)} and ${Math.ceil(upper)} with a probability of 95 %.`,
    horizonDays,
    predicted,
    lower,
    upper,
    historyDays: history.length,
    method:
      `Ordinary least squares on the new contacts of each of the last ${history.length} days; the range is the 95 % ` +
      'prediction interval of the sum (Montgomery, Peck and Vining, Introduction to Linear Regression Analysis).',
  };
}
