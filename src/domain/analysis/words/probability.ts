/**
 * The probability of a chi-squared statistic at least this large when chance alone is at work: the upper regularised
 * incomplete gamma function Q(degrees / 2, statistic / 2), by its series or its continued fraction (Lentz). 0 to 1.
 */
export function chiSquaredProbability(statistic: number, degrees: number): number {
  if (statistic <= 0) return 1;
  const a = degrees / 2;
  const x = statistic / 2;
  const scale = Math.exp(a * Math.log(x) - x - logGammaOfHalves(degrees));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

/** ln Γ(halves / 2) for a whole number of halves. */
function logGammaOfHalves(halves: number): number {
  let log = halves % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let half = halves % 2 === 0 ? 2 : 1; half < halves; half += 2) log += Math.log(half / 2);
  return log;
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 1000 && term > sum * 1e-16; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1000; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / nonZero(factor * d + b, tiny);
    c = nonZero(b + factor / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
