import type { AnnotatedDocument, AnnotatedStudy } from './annotated-study';
import type { ExportedCoding } from '../exported-coding';

type Words = {
  readonly codes: string;
  readonly coders: string;
  readonly all: string;
  readonly none: string;
  readonly contents: string;
  readonly lost: string;
  readonly memos: string;
  readonly hint: string;
  readonly weight: string;
  readonly stances: Readonly<Record<'supports' | 'opposes' | 'neutral', string>>;
};

/** The words around annotated texts in each language. */
export const annotatedWords: Readonly<Record<AnnotatedStudy['language'], Words>> = {
  en: {
    codes: 'Codes',
    coders: 'Coders',
    all: 'All',
    none: 'None',
    contents: 'Contents',
    lost: 'Lost passages',
    memos: 'Memos',
    hint: 'Each coding has a line of its own under the text and a number where it begins; the margin says which code it is.',
    weight: 'weight',
    stances: { supports: 'supports', opposes: 'opposes', neutral: 'neutral' },
  },
  'zh-Hans': {
    codes: '代码',
    coders: '编码者',
    all: '全选',
    none: '全不选',
    contents: '目录',
    lost: '丢失的段落',
    memos: '备忘',
    hint: '每处编码在正文下方各有一条线，起始处有编号；页边注明所用代码。',
    weight: '权重',
    stances: { supports: '支持', opposes: '反对', neutral: '中立' },
  },
};

/** Publisher, author, date and address of a document as far as they are known. */
export function factsOfDocument({ publisher, author, date, url }: AnnotatedDocument): string {
  return [publisher, author, date, url].filter((fact) => fact !== null && fact !== '').join(' · ');
}

/** Who coded, and what is said of it beside the code. */
export function factsOfCoding(
  { coder, actor, stance, weight }: ExportedCoding,
  { weight: weightWord, stances }: Words,
): string {
  const facts = [coder, actor, stance && stances[stance], weight === null ? null : `${weightWord} ${weight}`];
  return facts.filter((fact) => fact !== null && fact !== '').join(' · ');
}
