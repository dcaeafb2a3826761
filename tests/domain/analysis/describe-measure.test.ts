import { expect, test } from 'vitest';
import { describeMeasure } from '../../../src/domain/analysis/words-of-figures/describe-measure';
import { figuresInChinese } from '../../../src/domain/analysis/words-of-figures/chinese';
import { figuresInEnglish } from '../../../src/domain/analysis/words-of-figures/english';
import { defaultCollocations } from '../../../src/domain/analysis/words/collocations';
import { defaultKwic } from '../../../src/domain/analysis/words/kwic-settings';

test('a figure of words says what was looked for once it was, and nothing of a question that nobody has asked', () => {
  for (const { notes } of [figuresInEnglish, figuresInChinese]) {
    const say = (typed: string): readonly string[] => [
      describeMeasure({ ...defaultKwic, query: typed }, { n: {} }, notes),
      describeMeasure({ ...defaultCollocations, codeId: null, node: typed }, { n: {} }, notes),
    ];
    for (const said of say(' 主权* ')) expect(said).toContain('“主权*”');
    for (const said of say('  ')) expect(said).not.toContain('“');
  }
});
