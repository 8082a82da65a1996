/**
 * Quantile of Student's t distribution: the t with P(T <= t) = probability, for probability above 0.5.
 *
 * P(T <= t) = 1 - I(x; df/2, 1/2) / 2 with x = df / (df + t^2), where I is the regularised incomplete beta function
 * (NIST Digital Library of Mathematical Functions, section 8.17; https://dlmf.nist.gov/8.17). Solved by bisection to
 * 1e-10.
 *
 * @param df Degrees of freedom, 1 or more.
 */
export function studentQuantile(probability: number, df: number): number {
  let low = 0;
  let high = 1;
  while (studentProbability(high, df) < probability) high *= 2;
  while (high - low > 1e-10 * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (studentProbability(middle, df) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function studentProbability(t: number, df: number): number {
  return 1 - incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
}

function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast below (a + 1) / (a + b + 2); above it, by symmetry (8.17.4).
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The continued fraction 8.17.22, by Lentz's algorithm as Thompson and Barnett changed it. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 1_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x >= 0.5, by the Lanczos approximation with g = 7 and nine terms. */
function logGamma(x: number): number {
  const shifted = x - 1;
  const series = lanczos.reduce((sum, term, index) => sum + term / (shifted + index + 1), 0.9999999999998099);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}
