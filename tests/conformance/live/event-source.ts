import { expect, it } from 'vitest';
import { launchChromium } from '../../journeys/chromium.ts';
import { record, titles, titlesIn } from './facts.ts';
import type { Target } from './target.ts';

/** Runs in the page: keeps what a browser's own EventSource delivers, with nothing of ours in between. */
const follow = (url: string) => {
  const page = globalThis as unknown as { seen: string[]; opened: number; failed: number; source: EventSource };
  Object.assign(page, { seen: [], opened: 0, failed: 0 });
  page.source = new EventSource(url);
  page.source.addEventListener('next', (event) => page.seen.push(String((event as MessageEvent).data)));
  page.source.addEventListener('open', () => {
    page.opened++;
  });
  page.source.addEventListener('error', () => {
    page.failed++;
  });
};

/** A browser resumes by itself. */
export function eventSource(target: () => Target): void {
  it('gives a browser’s own EventSource each fact once, in order, through cut connections', async (test) => {
    const { browser, operations } = target();
    if (browser === null) return test.skip();
    const { url } = browser;
    const chromium = await launchChromium();
    try {
      const context = await chromium.newContext();
      const cookies = browser.cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
      await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: url.href })));
      const page = await context.newPage();
      await page.goto(new URL('/healthz', url).href);
      const stream = new URL('/graphql/stream', url);
      stream.searchParams.set('query', operations.subscription);
      await page.evaluate(follow, stream.href);
      const title = titles();
      const read = async <T>(expression: string) => page.evaluate<T>(expression);
      await expect.poll(() => read<number>('opened')).toBe(1);
      let fact = 0;
      // Until the first one is there, nothing tells where the stream began.
      while ((await read<string[]>('seen')).length === 0) await record(target(), title(fact++));
      for (let turn = 0; turn < 2; turn++) {
        for (let each = 0; each < 5; each++) await record(target(), title(fact++));
        browser.cut();
        for (let each = 0; each < 5; each++) await record(target(), title(fact++));
        const last = title(fact - 1);
        // A browser waits some seconds before it connects again.
        await expect
          .poll(async () => (await read<string[]>('seen')).some((data) => data.includes(last)), { timeout: 20_000 })
          .toBe(true);
      }
      const seen = titlesIn(await read<string[]>('seen'), title);
      const wanted = Array.from({ length: fact }, (_, index) => title(index));
      expect(seen).toEqual(wanted.slice(wanted.indexOf(seen[0] ?? '')));
      expect(await read<number>('opened')).toBeGreaterThan(1);
      // It must not knock for ever where it was refused for good.
      stream.searchParams.set('query', 'subscription { nothing }');
      await page.evaluate(follow, stream.href);
      await expect.poll(() => read<number>('source.readyState')).toBe(2);
    } finally {
      await chromium.close();
    }
  }, 90_000);
}
