import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProjectFile } from '../../../src/engine/project-file';
import { bundledChild, startChild } from '../crash/processes';
import { fillWorkload, workloadMigrations } from '../crash/workload';
import { loadStorage, temporaryFolder } from './storage';

const child = bundledChild();

// In a process of its own: root may write everywhere, so that there it becomes nobody first.
test.each(['the file', 'its folder'])(
  'a project of which %s cannot be written is refused, and nothing is left',
  async (what) => {
    const folder = temporaryFolder();
    const path = join(folder, 'study.postil');
    createProjectFile(await loadStorage(), path, fillWorkload, { migrations: workloadMigrations }).close();
    chmodSync(path, what === 'the file' ? 0o444 : 0o666);
    chmodSync(folder, what === 'the file' ? 0o777 : 0o555);
    const other = startChild(child.script(), 'hold-as-nobody', path);
    await other.spoke;
    other.process.kill();
    const { errors } = await other.ended;
    chmodSync(folder, 0o777);
    expect([other.lines, errors.includes('cannot be written to')]).toEqual([[], true]);
    expect(readdirSync(folder)).toEqual(['study.postil']);
  },
);
