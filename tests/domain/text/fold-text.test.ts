import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldPlainText } from '../../../src/domain/text/fold-plain-text';
import { foldText } from '../../../src/domain/text/fold-text';

const foldings = [true, false].flatMap((ignoreCase) =>
  [true, false].map((ignoreDiacritics) => ({ ignoreCase, ignoreDiacritics })),
);
/** Is not seen and folds into nothing, but no text with it is taken as a whole. */
const softHyphen = '\u00ad';

test.each(foldings)('every character folds as it does in a text that is gone through one by one: %o', (folding) => {
  const lines = Array.from({ length: 0x10000 }, (_, code) => `x${String.fromCharCode(code)}y`);
  lines[0x0a] = '';
  const folded = foldText(lines.join('\n'), folding).text.split('\n');
  const others = lines.filter((line, i) => (foldPlainText(line, folding) ?? folded[i]) !== folded[i]);
  expect(folded.length).toBe(lines.length);
  expect(others).toEqual([]);
});

test('words fold the same whatever else stands in their text', () => {
  const letters = fc.constantFrom(...'aÉéßÆœİıŉΣςσДй’“”–„…ａ１が가각主权\n\t\u0301\u3099\u1161\ud83d\ude00\u00ad');
  const text = fc.array(letters).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...foldings), (words, folding) => {
      const { text: folded, starts } = foldText(words, folding);
      const onItsWay = foldText(`${words}.${softHyphen}`, folding);
      expect(onItsWay.text).toBe(`${folded}.`);
      const places = starts ?? Uint32Array.from({ length: words.length + 1 }, (_, at) => at);
      expect([...(onItsWay.starts ?? [])].slice(0, folded.length)).toEqual([...places].slice(0, folded.length));
    }),
  );
});
