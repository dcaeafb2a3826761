import type { Span } from '../model';

/** Whether a span lies whole in one of some others. */
export function isInsideSome({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start >= span.start && end <= span.end);
}
