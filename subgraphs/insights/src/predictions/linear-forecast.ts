import { studentQuantile } from './student-t.ts';

export interface Forecast {
  predicted: number;
  lower: number;
  upper: number;
}

/**
 * The sum of future observations of a straight line, with its prediction interval.
 *
 * Ordinary least squares of y on x: b = Sxy / Sxx, a = ȳ - b x̄, s² = Σ(y - a - b x)² / (n - 2).
 * For m future observations at x₁ … xₘ the sum is predicted as m a + b Σxⱼ, with the interval
 *
 *     ± t(1 - α/2; n - 2) · s · sqrt(m + m²/n + (Σ(xⱼ - x̄))² / Sxx)
 *
 * under independent normal errors of equal variance: the first term is the errors of the future observations, the
 * others are the uncertainty of the line. With m = 1 it is the formula of the textbooks: Montgomery, Peck and Vining,
 * Introduction to Linear Regression Analysis, "Prediction of new observations"; ISO 3534-1 for the term.
 *
 * @param x At least three values, not all equal.
 * @param y As many values.
 * @param future Where the summed observations lie.
 */
export function forecastSum(
  x: readonly number[],
  y: readonly number[],
  future: readonly number[],
  confidence = 0.95,
): Forecast {
  const n = x.length;
  const m = future.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const sxx = sum(x.map((value) => (value - meanX) ** 2));
  if (n < 3 || sxx === 0) throw new RangeError('A line needs three observations at two places.');
  const slope = sum(x.map((value, index) => (value - meanX) * ((y[index] ?? 0) - meanY))) / sxx;
  const intercept = meanY - slope * meanX;
  const residuals = sum(x.map((value, index) => ((y[index] ?? 0) - intercept - slope * value) ** 2));
  const predicted = m * intercept + slope * sum(future);
  const spread = m + m ** 2 / n + sum(future.map((value) => value - meanX)) ** 2 / sxx;
  const margin = studentQuantile(1 - (1 - confidence) / 2, n - 2) * Math.sqrt((residuals / (n - 2)) * spread);
  return { predicted, lower: predicted - margin, upper: predicted + margin };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
