import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchProblems } from './problems.ts';

/** The widths that every page is looked at in. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

const views = [
  { name: 'desktop, light', size: desktop, colorScheme: 'light' },
  { name: 'phone, dark', size: phone, colorScheme: 'dark' },
] as const;

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Somebody at a browser of their own: a page that is watched for whatever goes wrong in it. */
export interface Visitor extends AsyncDisposable {
  page: Page;
  /** Opens an address of the product. */
  open(path: string): Promise<void>;
  /**
   * Asserts that the page as it stands is sound, in both widths and colour schemes: it has a title, the console is
   * clean, nothing was refused by the content security policy, it does not scroll sideways and axe finds nothing.
   */
  inspect(): Promise<void>;
  /** From now on, console errors that match are part of the test, e.g. of a refused sign-in. */
  expectProblems(...patterns: RegExp[]): void;
}

interface VisitOptions {
  /** Credential of an API client: the visitor is signed in as the same person. */
  cookie?: string;
  size?: { width: number; height: number };
}

export interface TestBrowser extends AsyncDisposable {
  visit(url: string, options?: VisitOptions): Promise<Visitor>;
}

export async function openBrowser(): Promise<TestBrowser> {
  const browser = await launchChromium();
  return {
    visit: (url, options) => visit(browser, url, options),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

async function visit(browser: Browser, url: string, { cookie, size = desktop }: VisitOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, viewport: size, reducedMotion: 'reduce', locale: 'en-GB' });
  context.setDefaultTimeout(20_000);
  if (cookie) await context.addCookies(cookiesOf(cookie, url));
  const page = await context.newPage();
  const problems = await watchProblems(page);
  return {
    page,
    async open(path) {
      await page.goto(path);
    },
    expectProblems: (...patterns) => problems.expect(patterns),
    async inspect() {
      const found: string[] = [];
      for (const view of views) {
        await page.setViewportSize(view.size);
        await page.emulateMedia({ colorScheme: view.colorScheme });
        found.push(...(await lasting(page)).map((violation) => `${view.name}: ${violation}`));
      }
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: 'light' });
      expect({ at: page.url(), problems: problems.seen(), found }).toEqual({ at: page.url(), problems: [], found: [] });
      expect(await page.title()).toMatch(/\S.* · Guardian$/);
    },
    async [Symbol.asyncDispose]() {
      await context.close();
    },
  };
}

/** Violations that are still there at a second look: not of a menu that closes or a colour that fades. */
async function lasting(page: Page): Promise<string[]> {
  const found = await violations(page);
  if (found.length === 0) return found;
  await page.waitForTimeout(1_000);
  return violations(page);
}

/** What axe and the layout have to say about the page at its present size. */
async function violations(page: Page): Promise<string[]> {
  // Long enough for one frame at the new size, and for menus that were just closed to be gone.
  await page.waitForTimeout(150);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  const { violations: broken } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  const sentences = broken.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
  );
  return wide > 0 ? [`scrolls sideways by ${wide} px`, ...sentences] : sentences;
}

function cookiesOf(header: string, url: string) {
  return header.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}
