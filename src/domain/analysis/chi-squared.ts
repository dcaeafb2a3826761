/**
 * The probability that a chi-squared variable with so many degrees of freedom is at least `value`: the regularised upper
 * incomplete gamma function Q(df/2, value/2), by its series or its continued fraction (Press et al. 2007, section 6.2).
 * Null without degrees of freedom.
 */
export function chiSquaredTail(value: number, degrees: number): number | null {
  if (degrees < 1 || !(value >= 0)) return null;
  const [a, x] = [degrees / 2, value / 2];
  if (x === 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * gammaSeries(a, x) : scale * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let n = 1; n < 10_000 && term > total * 1e-16; n++) {
    term *= x / (a + n);
    total += term;
  }
  return total;
}

/** The continued fraction by the method of Lentz 1976. */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}

/** The approximation of Lanczos 1964 with g = 7 and nine coefficients (Godfrey 2001); its relative error is below 1e-15. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
  const t = z + 6.5;
  let total = lanczos[0] ?? 1;
  for (let i = 1; i < lanczos.length; i++) total += (lanczos[i] ?? 0) / (z - 1 + i);
  return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(total);
}
