const steps = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];

/** The next zoom in per cent from one that may lie between the steps. */
export function zoomFrom(percent: number, direction: 1 | -1): number {
  const next = direction === 1 ? steps.find((step) => step > percent) : steps.findLast((step) => step < percent);
  return next ?? percent;
}
