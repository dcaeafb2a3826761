import type { ReadTx } from './tx';

/** What the study is called, as files that go out say it. */
export function nameOfStudy(reads: ReadTx): string {
  return reads.where('project', {})[0]?.name ?? '';
}
