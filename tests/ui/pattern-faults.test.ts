import { expect, test } from 'vitest';
import { isProblem } from '../../src/domain/problem';
import { compilePattern } from '../../src/domain/text/find-matches';
import { describeProblem } from '../../src/ui/messages/describe';
import { en } from '../../src/ui/messages/en';
import { zhHans } from '../../src/ui/messages/zh-hans';

const wrong = String.raw`( ) [ *a a{2,1} a{ } (?x) (?<1>a) (?<a>b)(?<a>c) \k<a> \k [b-a] [\d-z] \q \c \p{Foo}`.split(
  ' ',
);

function faultsIn(messages: typeof en | typeof zhHans): string[] {
  return [...wrong, '\\'].map((pattern) => {
    try {
      compilePattern(pattern, false);
      return '';
    } catch (error) {
      if (!isProblem(error)) throw error;
      return describeProblem(error, messages);
    }
  });
}

test('what is wrong with a regular expression is said in either language, and never as the browser says it', () => {
  for (const sentence of faultsIn(en)) expect(sentence).toMatch(/^The pattern is not a regular expression: [^A-Z]+ /);
  for (const sentence of faultsIn(zhHans)) expect(sentence).toMatch(/^该模式不是正则表达式：[^A-Z]*[\u4e00-\u9fff]{3}/);
  expect(faultsIn(en).join(' ')).not.toContain('gmu');
  expect(new Set(faultsIn(zhHans)).size).toBeGreaterThan(14);
});
