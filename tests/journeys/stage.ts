import { afterAll, beforeAll } from 'vitest';
import { type Product, startProduct } from '../product/index.ts';
import { openBrowser, type TestBrowser } from './browser.ts';

export interface Stage {
  readonly product: Product;
  readonly browser: TestBrowser;
}

/** One product and one browser for the tests of a file; what a test makes in them is its own. */
export function stage(env: Record<string, string> = {}): Stage {
  let product: Product | null = null;
  let browser: TestBrowser | null = null;
  beforeAll(async () => {
    product = await startProduct({ env });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
  });
  return {
    get product() {
      if (!product) throw new Error('The product has not started.');
      return product;
    },
    get browser() {
      if (!browser) throw new Error('The browser has not started.');
      return browser;
    },
  };
}
