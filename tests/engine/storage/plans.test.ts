import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findQuotation } from '../../../src/engine/commands/quotations';
import type { ReadDb } from '../../../src/engine/db';
import { createProjectFile } from '../../../src/engine/project-file';
import { readTx } from '../../../src/engine/tx';
import { loadStorage, temporaryFolder } from './storage';

test('a passage is found by its place, without going through all passages of its document', async () => {
  const file = createProjectFile(await loadStorage(), join(temporaryFolder(), 'study.postil'), () => {});
  const plans: string[] = [];
  const explained: ReadDb = {
    ...file.db,
    all(sql, values) {
      plans.push(...file.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values).map(({ detail }) => detail));
      return file.db.all(sql, values);
    },
  };
  expect(findQuotation(readTx(explained), { sourceId: 'a', start: 1, end: 2 })).toBeUndefined();
  expect(plans[0]).toContain('quotationBySpan (sourceId=? AND start=? AND end=?)');
  file.close();
});
