import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { postil, postilJson } from './postil';

test(
  'a report is put together, entitled and written from the command line, the same bytes twice',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'speech.txt'), 'Order is freedom.\n\nPower is order.');
    postil(folder, 'new', 's.postil', '--name', 'My study', '--coder', 'Ann');
    postil(folder, 'import', 's.postil', 'speech.txt');
    postil(folder, 'add-code', 's.postil', 'Order');
    const coding = ['--document', 'speech', '--start', '0', '--end', '5', '--code', 'Order'];
    expect(postil(folder, 'code', 's.postil', ...coding).code).toBe(0);
    expect(postil(folder, 'analyse', 's.postil', 'frequencies', '--report', 'How often').code).toBe(0);
    expect(postil(folder, 'query', 's.postil', 'Order', '--report', 'What is said').code).toBe(0);
    expect(postilJson<{ caption: string }[]>(folder, 'list', 's.postil', 'report').map((part) => part.caption)).toEqual(
      ['How often', 'What is said'],
    );
    expect(postil(folder, 'list', 's.postil', 'report').out).toContain('{"kind":"frequencies"');
    expect(postil(folder, 'entitle', 's.postil').out).toBe('My study\nen\n');
    const kept = { title: '秩序', authors: 'Ann; Bo', language: 'zh-Hans' };
    const words = ['--title', kept.title, '--authors', kept.authors, '--language', kept.language];
    expect(postilJson(folder, 'entitle', 's.postil', ...words)).toEqual(kept);
    expect(postil(folder, 'entitle', 's.postil', '--language', 'fr').code).toBe(2);
    for (const format of ['html', 'docx', 'md']) {
      const write = (name: string): Buffer => {
        const target = ['--format', format, '--out', name];
        expect(postil(folder, 'export', 's.postil', 'report', ...target)).toMatchObject({ code: 0 });
        return readFileSync(join(folder, name));
      };
      const once = write(`once.${format}`);
      expect(once.equals(write(`twice.${format}`))).toBe(true);
      if (format === 'md')
        for (const line of ['# 秩序', 'Ann; Bo', '## What is said']) expect(once.toString()).toContain(line);
    }
    expect(postil(folder, 'export', 's.postil', 'report', '--format', 'pdf')).toMatchObject({ code: 2 });
  },
);
