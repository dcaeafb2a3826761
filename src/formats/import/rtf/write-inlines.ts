import type { DocumentBuilder, DocumentElement } from '../document-builder';
import { looks } from './state';
import type { Inline, Link } from './story';

/** What a document needs to know of its notes and pages while lines are written. */
export type InlineHearer = {
  readonly note: (inline: Inline & { kind: 'note' }) => void;
  readonly pageBreak: () => void;
};

const elementOfLook = [
  ['bold', looks.bold],
  ['italic', looks.italic],
  ['underline', looks.underline],
  ['strikethrough', looks.strikethrough],
  ['superscript', looks.superscript],
  ['subscript', looks.subscript],
] as const;

type Wanted = { readonly look: number; readonly link: Link | null };
type Opened = { readonly element: DocumentElement; readonly look: number; readonly link: Link | null };

/**
 * Writes the pieces of one line. `styleLook` is how the paragraph's style shows all its words: only what differs from it
 * is emphasis of the author's.
 */
export function writeInlines(
  builder: DocumentBuilder,
  inlines: readonly Inline[],
  styleLook: number,
  hear: InlineHearer,
): void {
  const wanted = inlines.map((inline, i) => wantedAt(inlines, i, inline, styleLook));
  const open: Opened[] = [];

  function goTo(index: number): void {
    const want = wanted[index] ?? { look: 0, link: null };
    while (open.some((opened) => !isWanted(opened, want))) {
      open.pop();
      builder.close();
    }
    const missing = [
      ...(want.link && !open.some(({ link }) => link === want.link)
        ? [{ element: { kind: 'link', url: want.link.url } as const, look: 0, link: want.link }]
        : []),
      ...elementOfLook
        .filter(([, look]) => (want.look & look) !== 0 && !open.some((opened) => opened.look === look))
        .map(([kind, look]) => ({ element: { kind } as const, look, link: null })),
    ];
    // What goes on longest is opened first, so that a change within it does not cut it in two.
    const reach = new Map(missing.map((one) => [one, reachOf(one, index)]));
    missing.sort((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0));
    for (const one of missing) {
      builder.open(one.element);
      open.push(one);
    }
  }

  function reachOf(opened: Opened, from: number): number {
    let index = from;
    while (index < wanted.length && isWanted(opened, wanted[index] ?? { look: 0, link: null })) index++;
    return index;
  }

  for (const [i, inline] of inlines.entries()) {
    goTo(i);
    writeInline(builder, inline, hear);
  }
  while (open.pop()) builder.close();
}

function writeInline(builder: DocumentBuilder, inline: Inline, hear: InlineHearer): void {
  switch (inline.kind) {
    case 'words':
      builder.write(inline.text);
      return;
    case 'lineBreak':
      builder.breakLine();
      return;
    case 'pageBreak':
      hear.pageBreak();
      return;
    case 'note':
      hear.note(inline);
      return;
    case 'commentStart':
      builder.openComment(inline.key);
      return;
    case 'commentEnd':
      builder.closeComment(inline.key, inline.comment);
      return;
  }
}

function isWanted(opened: Opened, { look, link }: Wanted): boolean {
  return opened.link ? opened.link === link : (opened.look & look) !== 0;
}

/** What is no words looks as the words on both sides of it do. */
function wantedAt(inlines: readonly Inline[], index: number, inline: Inline, styleLook: number): Wanted {
  if (inline.kind !== 'words') {
    const [before, behind] = [inlines[index - 1], inlines[index + 1]];
    if (before?.kind !== 'words' || behind?.kind !== 'words') return { look: 0, link: null };
    return {
      look: authorsLook(before, styleLook) & authorsLook(behind, styleLook),
      link: before.link === behind.link ? before.link : null,
    };
  }
  return { look: authorsLook(inline, styleLook), link: inline.link };
}

/** The line under a link belongs to the link. */
function authorsLook({ look, link }: Inline & { kind: 'words' }, styleLook: number): number {
  return look & ~styleLook & ~(link ? looks.underline : 0);
}
