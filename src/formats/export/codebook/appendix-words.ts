import type { CodebookLanguage } from '../../codebook/labels';

/** The words of a codebook that is published as an appendix. */
export type AppendixWords = {
  readonly title: (study: string) => string;
  readonly counts: (codes: number, codings: number, documents: number) => string;
  readonly coders: (names: readonly string[]) => string;
  readonly version: (name: string, day: string, reason: string) => string;
  readonly colon: string;
};

/** These words in each language. */
export const appendixWords: Readonly<Record<CodebookLanguage, AppendixWords>> = {
  en: {
    title: (study) => `Codebook of ${study}`,
    counts: (codes, codings, documents) =>
      `${count(codes, 'code')}, ${count(codings, 'coding')} in ${count(documents, 'document')}.`,
    coders: (names) => `Coded by ${names.join(', ')}.`,
    version: (name, day, reason) => `Version ${name} of ${day}${reason === '' ? '' : `: ${reason}`}.`,
    colon: ': ',
  },
  'zh-Hans': {
    title: (study) => `${study}的编码本`,
    counts: (codes, codings, documents) => `共 ${codes} 个代码，${documents} 篇文档中的 ${codings} 处编码。`,
    coders: (names) => `编码者：${names.join('、')}。`,
    version: (name, day, reason) => `版本“${name}”，${day}${reason === '' ? '' : `：${reason}`}。`,
    colon: '：',
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
