import type { Database } from '@guardian/platform/database';
import { anOrganization, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forecastSum } from './linear-forecast.ts';
import { contactGrowth, predictContactGrowth } from './predict-contact-growth.ts';
import { studentQuantile } from './student-t.ts';

describe('studentQuantile', () => {
  // Table of critical values, NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
  it.each([
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.975, 12, 2.179],
    [0.975, 30, 2.042],
    [0.975, 88, 1.987],
    [0.95, 10, 1.812],
    [0.999, 5, 5.893],
  ])('of %d with %d degrees of freedom is that of the table', (probability, df, expected) => {
    expect(studentQuantile(probability, df)).toBeCloseTo(expected, 3);
  });

  it('is near the normal quantile for many observations', () => {
    expect(studentQuantile(0.975, 1_000_000)).toBeCloseTo(1.959966, 5);
  });
});

describe('forecastSum', () => {
  // The data set `cars` of R (Ezekiel 1930: speed in mph, stopping distance in feet), and what
  // predict(lm(dist ~ speed, cars), data.frame(speed = c(12, 19, 24)), interval = "prediction") prints.
  const speed = [
    ...[4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15],
    ...[16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25],
  ];
  const distance = [
    ...[2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54],
    ...[32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85],
  ];

  it.each([
    [12, 29.60981, -1.749529, 60.96915],
    [19, 57.13667, 25.761756, 88.51159],
    [24, 76.79872, 44.752478, 108.84496],
  ])('has the interval that R gives for a speed of %d', (at, fit, lower, upper) => {
    const forecast = forecastSum(speed, distance, [at]);
    expect(forecast.predicted).toBeCloseTo(fit, 4);
    expect(forecast.lower).toBeCloseTo(lower, 4);
    expect(forecast.upper).toBeCloseTo(upper, 4);
  });

  it('covers the sum of seven days in 95 of 100 histories', () => {
    let seed = 42;
    const uniform = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (seed + 0.5) / 2_147_483_648;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const days = Array.from({ length: 14 }, (_, day) => day);
    const future = Array.from({ length: 7 }, (_, day) => 14 + day);
    let covered = 0;
    for (let round = 0; round < 4_000; round++) {
      const at = (day: number) => 10 + 0.5 * day + 3 * normal();
      const { lower, upper } = forecastSum(days, days.map(at), future);
      const sum = future.map(at).reduce((total, value) => total + value, 0);
      if (lower <= sum && sum <= upper) covered++;
    }
    expect(covered / 4_000).toBeCloseTo(0.95, 1.7);
  });
});

describe('contactGrowth', () => {
  it('follows an exact line without doubt', () => {
    const history = Array.from({ length: 20 }, (_, day) => ({ day, count: 5 + 2 * day }));
    const insight = contactGrowth(history, 2);
    expect(insight.predicted).toBeCloseTo(45 + 47, 6);
    expect(insight.upper - insight.lower).toBeCloseTo(0, 6);
    expect(insight.summary).toContain('About 92 new contacts in the next 2 days');
  });

  it('never forecasts fewer than none', () => {
    const history = Array.from({ length: 14 }, (_, day) => ({ day, count: 26 - 2 * day }));
    expect(contactGrowth(history, 7)).toMatchObject({ predicted: 0, lower: 0 });
  });
});

describe('predictiveInsights', () => {
  let database: Database;
  let home: TestOrganization;
  beforeAll(async () => {
    database = await testDatabase();
    home = await anOrganization(database);
  });
  afterAll(() => database.close());

  const addContacts = (organizationId: string, daysAgo: number, count: number) =>
    database.system`
      insert into insights.contact (organization_id, id, first_name, source, created_at)
      select ${organizationId}, gen_random_uuid(), 'x', 'API',
        date_trunc('day', now(), 'UTC') - make_interval(days => ${daysAgo}) + interval '1 hour'
      from generate_series(1, ${count}::int)`;

  it('says nothing before there are 14 whole days of history', async () => {
    expect(await predictContactGrowth(home.owner.request(), 7)).toEqual([]);
    await addContacts(home.organizationId, 13, 1);
    await addContacts(home.organizationId, 0, 5);
    expect(await predictContactGrowth(home.owner.request(), 7)).toEqual([]);
    await addContacts(home.organizationId, 14, 1);
    expect(await predictContactGrowth(home.owner.request(), 7)).toMatchObject([{ historyDays: 14, horizonDays: 7 }]);
  });

  it('counts days without a contact, not today, and at most 90 days', async () => {
    const old = await anOrganization(database);
    await addContacts(old.organizationId, 200, 50);
    for (let daysAgo = 1; daysAgo <= 90; daysAgo += 2) await addContacts(old.organizationId, daysAgo, 4);
    await addContacts(old.organizationId, 0, 1_000);
    const [insight] = await predictContactGrowth(old.owner.request(), 10);
    expect(insight?.historyDays).toBe(90);
    expect(Math.round((insight?.predicted ?? 0) / 10)).toBe(2);
  });

  it('looks at no other organization', async () => {
    const other = await anOrganization(database);
    expect(await predictContactGrowth(other.owner.request(), 7)).toEqual([]);
  });

  it.each([0, 91, 1.5])('refuses a horizon of %d days', async (days) => {
    await expect(predictContactGrowth(home.owner.request(), days)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
