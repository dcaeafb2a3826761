import type { About } from '../importer';
import { readMachineDate } from '../../../domain/text/dates';

/** What JSON-LD says of a page; `language` is as written. */
export type LinkedData = About & { readonly language?: string };

type Thing = Readonly<Record<string, unknown>>;

const articleTypes =
  /(?:Article|Posting|Report|Book|Chapter|Thesis|CreativeWork|Publication\w*|Review|Interview|Legislation|DigitalDocument)$/;
const pageTypes = /(?:WebPage|ItemPage|AboutPage)$/;
const mostThings = 5000;
const longestScript = 2_000_000;

/** Reads the JSON-LD blocks of a page: the article they describe, else the page. Blocks that are no JSON are passed over. */
export function readLinkedData(blocks: readonly string[]): LinkedData {
  const things = blocks.flatMap(parseBlock);
  const byId = new Map<string, Thing>();
  for (const thing of things) {
    const id = thing['@id'];
    if (typeof id === 'string') byId.set(id, { ...byId.get(id), ...thing });
  }
  const articles = things.filter((thing) => isOfType(thing, articleTypes) && thing['headline'] !== undefined);
  const thing =
    articles[0] ??
    things.find((each) => isOfType(each, articleTypes)) ??
    things.find((each) => isOfType(each, pageTypes));
  return thing ? describe(thing, byId) : {};
}

function parseBlock(block: string): readonly Thing[] {
  if (block.length > longestScript) return [];
  const json = block
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/)?\s*\]\]>)\s*$/, '');
  return thingsIn(parseJson(json) ?? parseJson(json.replaceAll(/[\n\r\t]+/g, ' ').replaceAll(/,(?=\s*[}\]])/g, '')));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null; // A page whose data is broken still has its text.
  }
}

/** All objects in a value, the outer before the inner. */
function thingsIn(value: unknown): readonly Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [value];
  for (let i = 0; i < waiting.length && i < mostThings; i++) {
    const next = waiting[i];
    if (Array.isArray(next)) waiting.push(...next.slice(0, mostThings));
    else if (isThing(next)) {
      things.push(next);
      waiting.push(...Object.values(next).slice(0, mostThings));
    }
  }
  return things;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(thing: Thing, types: RegExp): boolean {
  return listOf(thing['@type']).some((type) => typeof type === 'string' && types.test(type));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function describe(thing: Thing, byId: ReadonlyMap<string, Thing>): LinkedData {
  const [author, publisher] = [namesOf(thing['author'] ?? thing['creator'], byId), namesOf(thing['publisher'], byId)];
  const title = wordsIn(thing['headline']) ?? wordsIn(thing['name']);
  const published = wordsIn(thing['datePublished']) ?? wordsIn(thing['dateCreated']);
  const date = published === undefined ? null : readMachineDate(published);
  const page = listOf(thing['mainEntityOfPage'])[0];
  const url = [thing['url'], isThing(page) ? (page['@id'] ?? page['url']) : page].find(isWebAddress);
  const language = wordsIn(isThing(thing['inLanguage']) ? thing['inLanguage']['alternateName'] : thing['inLanguage']);
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === null ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
  };
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value);
}

/** Names of people and organisations, which may be words, things with a name, references to such, or lists of these. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Thing>): string | undefined {
  const names = listOf(value).flatMap((each) => {
    if (!isThing(each)) return wordsIn(each) ?? [];
    const full = typeof each['@id'] === 'string' ? { ...byId.get(each['@id']), ...each } : each;
    return listOf(full['name']).flatMap((name) => wordsIn(name) ?? []);
  });
  const distinct = [...new Set(names)].filter((name) => !/^https?:/i.test(name));
  return distinct.length === 0 ? undefined : distinct.join(distinct.some((name) => name.includes(',')) ? '; ' : ', ');
}

function wordsIn(value: unknown): string | undefined {
  const [text] = listOf(value);
  if (typeof text !== 'string') return undefined;
  const words = decodeEntities(text).replaceAll(/\s+/g, ' ').trim();
  return words === '' || words.length > 1000 ? undefined : words;
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Many pages write `&amp;` and `&#39;` into their JSON, where they mean nothing. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|(amp|quot|apos|lt|gt|nbsp));/g, (whole, code?: string, name?: string) => {
    if (code === undefined) return entities[name ?? ''] ?? whole;
    const point = Number(code);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
  });
}
