import { expect, test } from 'vitest';
import { markdown } from '../../../src/formats/import/markdown';
import { plainText } from '../../../src/formats/import/plain-text';
import { expectSoundOutcome, mutate } from './fuzz';

const sample = new TextEncoder().encode(
  [
    '---\ntitle: Order\ndate: 2016-11-16\n---\n# Order 秩序',
    'Some *words*, **bold**, `code`, [a link](https://example.org) and a note.[^1]',
    '1. one\n2. two\n   - inner 😀\n\n| a | b |\n|---|---|\n| 1 | مرحبا |',
    '> A quotation\n\n```\nx = 1\n```\n\n[^1]: The note.',
    'Q: Why?\n\nA: Because.\n\nQ: And then?\n\nA: Nothing.',
  ].join('\n\n'),
);

test.each([markdown, plainText])(
  'whatever becomes of the bytes of a text, it comes in sound or is refused',
  async (importer) => {
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= 250; seed++) {
      outcomes.add(await expectSoundOutcome(importer, { name: 'a.md', bytes: mutate(sample, seed) }));
    }
    expect(outcomes).toContain('text');
  },
);
