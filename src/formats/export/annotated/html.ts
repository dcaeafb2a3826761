import { indexSpans, type SpanIndex } from '../../../domain/text/span-index';
import { escapeHtml } from '../document/html-document';
import type { AnnotatedDocument, AnnotatedStudy, LegendEntry } from './annotated-study';
import { plainColour, strengthOfEach } from './colour';
import { filterScript, filterScriptHash } from './filter-script';
import { htmlOfBlock, type TextToHtml } from './html-text';
import { lookOfPage } from './look-of-page';
import { type NumberedCoding, numberCodings, pieceCutter } from './pieces';
import { linesOf, listBlocks, type TextBlock } from './text-blocks';
import { annotatedWords, factsOfCoding, factsOfDocument } from './words';

/** Further codings at one place share the last line. */
const mostLanes = 12;

/** One HTML file with its documents and their codings, part after part: it needs no other file and fetches nothing. */
export function annotatedHtml(study: AnnotatedStudy) {
  const words = annotatedWords[study.language];
  const codes = placesOf(study.codes);
  const coders = placesOf(study.coders);
  const pairOf = ({ codeId, coderId }: NumberedCoding): string =>
    `${codes.get(codeId) ?? -1}-${coders.get(coderId) ?? -1}`;

  function start(): string {
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${filterScriptHash}'`;
    const contents =
      study.documents.length > 1
        ? `<nav aria-label="${words.contents}"><ol>${study.documents.map(({ title }, i) => `<li><a href="#document-${i + 1}">${escapeHtml(title)}</a></li>`).join('')}</ol></nav>`
        : '';
    return `<!doctype html>
<html lang="${study.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapeHtml(study.title)}</title><style>${lookOfPage}${coloursOf(study)}</style></head>
<body><header><h1>${escapeHtml(study.title)}</h1><p class="hint">${words.hint}</p>${contents}</header><main>
<details class="legend" open><summary>${words.codes} · ${words.coders}</summary>${choices('code', words.codes, study.codes)}${choices('coder', words.coders, study.coders)}</details>
`;
  }

  function choices(name: 'code' | 'coder', title: string, entries: readonly LegendEntry[]): string {
    const boxes = entries.map((entry, i) => {
      const swatch = name === 'code' ? `<i style="--k:var(--c${i})"></i>` : '';
      return `<label><input type="checkbox" name="${name}" value="${i}" checked>${swatch}<span>${escapeHtml(entry.name)} <b>${entry.codings}</b></span></label>`;
    });
    const button = (all: 'yes' | 'no', what: string): string =>
      `<button type="button" data-all="${all}">${what}</button>`;
    return `<fieldset><legend>${title} ${button('yes', words.all)} ${button('no', words.none)}</legend>${boxes.join('')}</fieldset>`;
  }

  function body(document: AnnotatedDocument): string {
    const looks = new Map<string, string>();
    const notes = new Map<string, string>();
    const codings = numberCodings(document.placed);
    const coded = indexSpans(codings);
    const shared = {
      headingOf: headingFinder(document, study.documents.length > 1 ? 2 : 1),
      text: document.text,
      cut: pieceCutter(document.marks, codings),
      pairOf,
      placeOf: ({ number }: NumberedCoding) => `coding${document.number}-${number}`,
      noteOf: (footnote: string) => remember(notes, footnote, `note${document.number}-`),
    };
    const rows = listBlocks(document.text, document.marks).map((block) => {
      const lanes = lanesIn(block, coded);
      const to: TextToHtml = {
        ...shared,
        classOf: (here) => remember(looks, lookOfCodings(here, lanes, pairOf), `m${document.number}-`),
        begun: [],
      };
      const html = htmlOfBlock(block, to);
      return { html, lanes: Math.min(mostLanes, lanes.length), begun: to.begun };
    });
    const look = [...looks].map(([style, name]) => `.${name}{background:${style}}`).join('\n');
    const facts = factsOfDocument(document);
    return `<article id="document-${document.number}"${document.language === null ? '' : ` lang="${escapeHtml(document.language)}"`}><style>${look}</style>
${study.documents.length > 1 ? `<h2 class="title">${escapeHtml(document.title)}</h2>` : ''}${facts === '' ? '' : `<p class="facts">${escapeHtml(facts)}</p>`}${document.memos.map(memoHtml).join('')}
${rows.map(({ html, lanes, begun }) => `<div class="row"><div class="text"${lanes === 0 ? '' : ` style="--lanes:${lanes}"`}>${html}</div>${margin(begun)}</div>`).join('\n')}
${lostPassages(document)}</article>
`;
  }

  function margin(begun: TextToHtml['begun']): string {
    if (begun.length === 0) return '<div class="margin"></div>';
    const labels = begun.map(({ coding, place }) => label(coding, `<a href="#${place}">${coding.number}</a> `));
    return `<div class="margin" lang="${study.language}"><ol>${labels.join('')}</ol></div>`;
  }

  function label(coding: NumberedCoding, before: string): string {
    const pair = pairOf(coding);
    return `<li value="${coding.number}" data-pair="${pair}" style="--k:var(--k${pair})">${before}${escapeHtml(coding.codePath)}<small>${escapeHtml(factsOfCoding(coding, words))}</small>${coding.memos.map(memoHtml).join('')}</li>`;
  }

  function lostPassages({ lost }: AnnotatedDocument): string {
    if (lost.length === 0) return '';
    const items = lost.map((coding) =>
      label({ ...coding, number: 0, lane: 0 }, `<q>${escapeHtml(coding.exact)}</q><br>`),
    );
    return `<section class="lost"><h2>${words.lost}</h2><ol>${items.join('')}</ol></section>`;
  }

  return { start, body, end: (): string => `</main><script>${filterScript}</script></body></html>\n` };
}

function memoHtml(memo: string): string {
  return `<p class="memo">${escapeHtml(memo)}</p>`;
}

/** Headings of a text follow those of the page, and none is left out where a text leaves one out. */
function headingFinder({ marks }: AnnotatedDocument, above: number): TextToHtml['headingOf'] {
  const levels = [...new Set(marks.flatMap((mark) => (mark.kind === 'heading' ? [mark.level] : [])))];
  levels.sort((a, b) => a - b);
  return (level) => Math.min(6, above + 1 + Math.max(0, levels.indexOf(level)));
}

/** Each pair of a code and a coder has a colour of its own, so that the legend can take it away. */
function coloursOf({ codes, coders, pairs }: AnnotatedStudy): string {
  const own = codes.map(({ colour }, i) => `--c${i}:${plainColour(colour)};`).join('');
  const dark = codes.map(({ colour }, i) => `--c${i}:color-mix(in srgb, ${plainColour(colour)} 62%, white);`).join('');
  // What is not wanted is transparent, and its labels go: the legend needs no script for that.
  const filters = [
    ...codes.map((_, i) =>
      filterOf(
        'code',
        i,
        pairs.filter(({ code }) => code === i),
        `^="${i}-"`,
      ),
    ),
    ...coders.map((_, i) =>
      filterOf(
        'coder',
        i,
        pairs.filter(({ coder }) => coder === i),
        `$="-${i}"`,
      ),
    ),
  ];
  const ofPairs = pairs.map(({ code, coder }) => `--k${code}-${coder}:var(--c${code});`).join('');
  return `:root{${own}${ofPairs}}\n@media screen and (prefers-color-scheme: dark){:root{${dark}}}\n${filters.join('')}`;
}

function filterOf(name: 'code' | 'coder', value: number, pairs: AnnotatedStudy['pairs'], fits: string): string {
  const isOff = `:root:has([name=${name}][value="${value}"]:not(:checked))`;
  const colours = pairs.map(({ code, coder }) => `--k${code}-${coder}:transparent`).join(';');
  return `${isOff}{${colours}}${isOff} [data-pair${fits}]{display:none}\n`;
}

/** The lanes in which lines run below a block: only these take room there. */
function lanesIn(block: TextBlock, coded: SpanIndex<NumberedCoding>): readonly number[] {
  const lanes = linesOf(block).flatMap((line) => coded.overlapping(line).map(({ lane }) => lane));
  return [...new Set(lanes)].sort((a, b) => a - b);
}

/** A line for each coding at its lane below the words, and their colours laid over each other behind them. */
function lookOfCodings(
  codings: readonly NumberedCoding[],
  lanes: readonly number[],
  pairOf: (coding: NumberedCoding) => string,
): string {
  const lines = codings.map((coding) => {
    const colour = `var(--k${pairOf(coding)})`;
    const lane = Math.min(lanes.indexOf(coding.lane), mostLanes - 1);
    return `linear-gradient(${colour},${colour}) 0 calc(100% - (var(--lanes) - ${lane + 1})*4px)/100% 3px no-repeat`;
  });
  const strength = Math.round(100 * strengthOfEach(codings.length, 0.15, 0.4));
  const tints = codings.map((coding) => {
    const tint = `color-mix(in srgb,var(--k${pairOf(coding)}) ${strength}%,transparent)`;
    return `linear-gradient(${tint},${tint})`;
  });
  return [...lines, ...tints].join(',');
}

function placesOf(entries: readonly LegendEntry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, place) => [id, place]));
}

function remember(known: Map<string, string>, key: string, prefix: string): string {
  const found = known.get(key) ?? `${prefix}${known.size + 1}`;
  known.set(key, found);
  return found;
}
