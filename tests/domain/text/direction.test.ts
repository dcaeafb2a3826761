import { expect, test } from 'vitest';
import { directionOf, hasRightToLeft } from '../../../src/domain/text/direction';

test('a paragraph runs the way of its first letter', () => {
  const paragraphs = ['(2016) Cyber أمن', '«أمن» cyber', 'שלום', '2016 – 17', '\u200fWTO', '网络 עברית', '𞤀𞤣', '😀 ܐ'];
  expect(paragraphs.map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', null, 'rtl', 'ltr', 'rtl', 'rtl']);
  expect(paragraphs.map(hasRightToLeft)).toEqual([true, true, true, false, true, true, true, true]);
});
