import type { Page } from 'playwright-core';

export interface Problems {
  /** What went wrong so far and was not expected. */
  seen(): string[];
  expect(patterns: RegExp[]): void;
}

/** Runs in the page: what the content security policy refuses becomes an error of the console. */
const reportRefusals = `document.addEventListener('securitypolicyviolation', (event) => {
  console.error('Refused by the content security policy:', event.violatedDirective, event.blockedURI);
});`;

/** Collects errors of the console, errors that nobody caught, and refusals by the content security policy. */
export async function watchProblems(page: Page): Promise<Problems> {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  await page.addInitScript({ content: reportRefusals });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => seen.push(`not caught: ${error.stack ?? error.message}`));
  return {
    seen: () => seen.filter((text) => !expected.some((pattern) => pattern.test(text))),
    expect: (patterns) => void expected.push(...patterns),
  };
}
