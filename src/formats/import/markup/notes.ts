import { attributeOf, ancestorsOf, findElements, hasWord, isElement, isText, walkMarkup, wordsOf } from './tree';
import type { MarkupElement, MarkupNode } from './tree';

/** A piece of a document with its name, for links between the files of an e-book; empty for a page that stands alone. */
export type MarkupPart = { readonly path: string; readonly nodes: readonly MarkupNode[] };

/** A note with its own words and the label that stands at its reference. */
export type MarkupNote = { readonly label: string; readonly body: MarkupElement };

/** The notes of a document, which HTML only knows as links to and fro. */
export type MarkupNotes = {
  readonly noteAt: (element: MarkupElement) => MarkupNote | undefined;
  readonly isBody: (element: MarkupElement) => boolean;
  /** The number or arrow in a note that leads back to where it is referred to. */
  readonly isWayBack: (element: MarkupElement) => boolean;
  /** Whether nothing but an open bracket stands before the number that leads back: what sets it off is no word. */
  readonly beginsWithWayBack: (note: MarkupNote) => boolean;
  /** Answers true the first time that it is asked about a note. */
  readonly begin: (note: MarkupNote) => boolean;
};

const referenceRoles = new Set(['noteref', 'doc-noteref']);
const noteRoles = new Set(['footnote', 'endnote', 'rearnote', 'note', 'doc-footnote', 'doc-endnote']);
const wayBackRoles = new Set(['doc-backlink', 'backlink', 'footnote-back', 'footnote-backref', 'mw-cite-backlink']);

/** What may stand at a reference: a number, letter or sign, in brackets or not. */
const shortLabel =
  /^[[(]?\s*(?:\d{1,4}|[a-z]{1,3}|[ivxlc]{1,7}|(?:n|note|fn)\.?\s?\d{1,4}|[*†‡§¶#]{1,4}|[①-⑳]|注?\s?\d{1,4})\s*[\])]?$/i;
const noteNames = /^_?(?:footnote|endnote|fn|ftn|edn|en|note|cite_note|sdfootnote|sdendnote|sdfn)[-_:.a-z]*\d/i;

const arrows = /^(?:[↩↑⏎⤴^▲«←\s]|\ufe0e|\ufe0f)+$/;

/** Elements that can hold a whole note. */
const noteHolders = new Set(['li', 'p', 'div', 'aside', 'section', 'dd']);

type Candidate = { readonly link: MarkupElement; readonly target: Place | undefined; readonly place: number };
type Place = { readonly element: MarkupElement; readonly place: number; readonly name: string };

/** Finds the notes of a document: by what its elements say they are, else by short links that lead there and back. */
export function findNotes(
  parts: readonly MarkupPart[],
  isPassedOver: (element: MarkupElement) => boolean = () => false,
): MarkupNotes {
  const { targets, links } = indexLinks(parts, isPassedOver);
  const candidates = links.map(({ link, place, path }) => ({
    link,
    place,
    target: targets.get(addressOf(link, path)),
  }));
  const bodies = new Map<MarkupElement, MarkupElement[]>();
  for (const candidate of candidates) {
    const body = isReference(candidate) && candidate.target ? bodyAt(candidate.target) : null;
    if (!body || ancestorsOf(candidate.link).includes(body)) continue;
    const referring = bodies.get(body) ?? [];
    referring.push(candidate.link);
    bodies.set(body, referring);
  }
  dropShared(bodies);
  return tellNotes(bodies, waysBack(bodies, candidates));
}

function indexLinks(parts: readonly MarkupPart[], isPassedOver: (element: MarkupElement) => boolean) {
  const targets = new Map<string, Place>();
  const links: { readonly link: MarkupElement; readonly place: number; readonly path: string }[] = [];
  let place = 0;
  for (const { path, nodes } of parts) {
    for (const element of findElements(nodes, () => true)) {
      place++;
      for (const name of [attributeOf(element, 'id'), element.tagName === 'a' ? attributeOf(element, 'name') : null]) {
        if (name && !targets.has(`${path}#${name}`)) targets.set(`${path}#${name}`, { element, place, name });
      }
      if (element.tagName === 'a' && attributeOf(element, 'href')?.includes('#'))
        links.push({ link: element, place, path });
    }
  }
  return { targets, links: links.filter(({ link }) => ![link, ...ancestorsOf(link)].some(isPassedOver)) };
}

/** The file and fragment that a link leads to, as `chapter.xhtml#fn1`, from the folder of its own file. */
function addressOf(link: MarkupElement, path: string): string {
  const href = (attributeOf(link, 'href') ?? '').trim();
  const hash = href.indexOf('#');
  const fragment = decoded(href.slice(hash + 1));
  if (hash === 0) return `${path}#${fragment}`;
  const base = new URL(path, 'book:///').href;
  if (!URL.canParse(href.slice(0, hash), base)) return '';
  const { protocol, pathname } = new URL(href.slice(0, hash), base);
  return protocol === 'book:' ? `${decoded(pathname).replace(/^\//, '')}#${fragment}` : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray % in an address means itself.
  }
}

function isReference({ link, target, place }: Candidate): boolean {
  if (!target || says(link, wayBackRoles)) return false;
  if (says(link, referenceRoles)) return true;
  const [holder] = [target.element, ...ancestorsOf(target.element)].filter((element) =>
    noteHolders.has(element.tagName),
  );
  if (!shortLabel.test(wordsOf(link.childNodes, 40))) return false;
  if (holder && says(holder, noteRoles)) return true;
  return target.place > place && (noteNames.test(target.name) || isRaised(link));
}

function says(element: MarkupElement, words: ReadonlySet<string>): boolean {
  return ['epub:type', 'role', 'class', 'rel'].some((name) => hasWord(element, name, words));
}

/** Whether a link's words stand above the line. */
function isRaised(link: MarkupElement): boolean {
  return (
    ancestorsOf(link)
      .slice(0, 2)
      .some(({ tagName }) => tagName === 'sup') ||
    link.childNodes.some((child) => isElement(child) && child.tagName === 'sup')
  );
}

/** The element that holds the whole note: what is linked to is often only its number. */
function bodyAt({ element, name }: Place): MarkupElement | null {
  const line = [element, ...ancestorsOf(element)];
  const at = line.findIndex(({ tagName }) => noteHolders.has(tagName));
  const holder = line[at];
  if (!holder) return null;
  const stem = name.replace(/^_/, '');
  const outer = line.slice(at, at + 3).findLast((around) => {
    const id = attributeOf(around, 'id');
    return (id !== null && id !== '' && stem.startsWith(id)) || says(around, noteRoles) || around.tagName === 'li';
  });
  return outer ?? holder;
}

/** An element that holds several notes, or one around another note, is not the body of either. */
function dropShared(bodies: Map<MarkupElement, MarkupElement[]>): void {
  const shared = new Set<MarkupElement>();
  for (const body of bodies.keys()) {
    for (const around of ancestorsOf(body)) if (bodies.has(around)) shared.add(around);
  }
  for (const [body, links] of bodies) {
    const addresses = new Set(links.map((link) => attributeOf(link, 'href')));
    if (shared.has(body) || addresses.size > 1) bodies.delete(body);
  }
}

/** The links inside a note to one of its references, to what stands close around it, or with its number or an arrow. */
function waysBack(
  bodies: ReadonlyMap<MarkupElement, readonly MarkupElement[]>,
  candidates: readonly Candidate[],
): ReadonlySet<MarkupElement> {
  const ways = new Set<MarkupElement>();
  const referrers = new Set([...bodies.values()].flat());
  const labels = new Map([...bodies].map(([body, references]) => [body, new Set(references.map(labelOf))]));
  for (const { link, target } of candidates) {
    const body = ancestorsOf(link).find((around) => bodies.has(around));
    if (!body || referrers.has(link)) continue;
    const references = bodies.get(body) ?? [];
    const words = wordsOf(link.childNodes, 40);
    const isSign = says(link, wayBackRoles) || arrows.test(words) || (labels.get(body)?.has(labelOf(link)) ?? false);
    if (isSign || references.some((reference) => standsAt(reference, target?.element))) ways.add(link);
  }
  return ways;
}

function standsAt(reference: MarkupElement, element: MarkupElement | undefined): boolean {
  if (!element) return false;
  return [reference, ...ancestorsOf(reference).slice(0, 3)].includes(element) || element.childNodes.includes(reference);
}

function tellNotes(
  bodies: ReadonlyMap<MarkupElement, readonly MarkupElement[]>,
  ways: ReadonlySet<MarkupElement>,
): MarkupNotes {
  const written = [...bodies].map(([body, links]) => ({ body, links, label: labelOf(links[0]) }));
  // A reader finds a note by its label, and an e-book may count anew in each chapter.
  const isUnique =
    new Set(written.map(({ label }) => label)).size === written.length && written.every(({ label }) => label);
  const notes = new Map<MarkupElement, MarkupNote>();
  for (const [i, { body, links, label }] of written.entries()) {
    const note = { label: isUnique ? label : String(i + 1), body };
    for (const link of links) notes.set(link, note);
  }
  const begun = new Set<MarkupNote>();
  const isWayBack = (element: MarkupElement): boolean =>
    ways.has(element) || (element.tagName !== 'a' && says(element, wayBackRoles));
  return {
    noteAt: (element) => notes.get(element),
    isBody: (element) => bodies.has(element),
    isWayBack,
    beginsWithWayBack: ({ body }) => beginsWith(body, isWayBack),
    begin(note) {
      const isFirst = !begun.has(note);
      begun.add(note);
      return isFirst;
    },
  };
}

function beginsWith(body: MarkupElement, isWayBack: (element: MarkupElement) => boolean): boolean {
  let hasWords = false;
  let isFound = false;
  walkMarkup(body.childNodes, (node) => {
    if (hasWords || isFound) return false;
    if (isElement(node) && isWayBack(node)) isFound = true;
    else if (isText(node)) hasWords = !/^[\s[(]*$/.test(node.value);
    return undefined;
  });
  return isFound && !hasWords;
}

function labelOf(link: MarkupElement | undefined): string {
  return link ? wordsOf(link.childNodes, 40).replaceAll(/^[[(]\s*|\s*[\])]$/g, '') : '';
}
