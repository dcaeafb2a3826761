import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeColours } from '../../src/domain/codebook/palette';
import { definitionParts } from '../../src/domain/model';
import { boilerplateSpans } from '../../src/domain/text/marks';
import type { SeedCode } from '../../src/formats/import/seed-codebook';
import { readSeedStudy } from '../../src/formats/import/seed-study';

const folder = join(import.meta.dirname, '../../seeds');
const files = new Map(
  readdirSync(folder)
    .filter((name) => /\.(txt|json|md)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const study = readSeedStudy({ files });
const documents = new Map(study.documents.map((document) => [document.key, document]));
const codes = study.codes.flatMap(listBranch);

function listBranch(code: SeedCode): SeedCode[] {
  return [code, ...code.children.flatMap(listBranch)];
}

function wordsOf(coding: (typeof study.codings)[number]): string {
  return documents.get(coding.documentKey)?.text.slice(coding.start, coding.end) ?? '';
}

describe('articles', () => {
  test('an article is never changed: not a byte, not a line end', () => {
    const hashes = study.documents.map(({ fileName }) => [
      fileName,
      createHash('sha256')
        .update(readFileSync(join(folder, fileName)))
        .digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual({
      '000_ea391d162ce1f5e6.txt': 'a472bf1b98df3e5a7d9234358ef4ac12588399f171e68cb42d22d329e310396f',
      '001_ed687c88e8af9ec2.txt': '0d8e5fbad40ca1ed99141c61ee33f89ffbb789db07412257dc1d11ab907c1511',
      '002_ee023e2aae31eec7.txt': '05b9f2f0d82c8aebe970a572b6f1df325e88baeb4c28d9b2fd07c3f4455b34e2',
      '003_f60b267f740ce911.txt': '2903ecd92537d12b84dee207bee00171f7ac8a9e521adb4578254ee82cae3af7',
      '004_dd69ba8af3fea175.txt': 'ece08503460a3eab13832be1fc621914b47dac3ba7a630eb2f4c9b1e45ba766e',
    });
  });

  test('publisher and date are those that the article gives, and no others', () => {
    expect(study.documents.map(({ title, publisher, date, language }) => [title, publisher, date, language])).toEqual([
      ['Cyber 2016, Chatham House', null, '2016', 'en'],
      ['5th China-UK Internet Roundtable, London', null, '2013', 'en'],
      ['Xi slams "double standards," advocates shared future in cyberspace (2)', 'Xinhua', '2015-12-16', 'en'],
      ['Budapest conference on cyberspace', null, '2012', 'en'],
      ["President Xi stresses int'l cooperation in cyberspace governance", 'Xinhua', '2016-11-16', 'en'],
    ]);
  });

  test('a speaker is named in the article and listed once', () => {
    for (const { key, text, actors } of study.documents) {
      const names = actors.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      // The second part of a dispatch knows its speaker by the family name alone.
      const unnamed = names.filter((name) => !text.includes(name)).map((name) => `${key} ${name}`);
      expect(unnamed).toEqual(key.startsWith('002') ? [`${key} Xi Jinping`] : []);
    }
  });

  test('the web page around an article is boilerplate, the article is not', () => {
    const shown = study.documents.map(({ text, marks }) => boilerplateSpans(marks).map((s) => text.slice(s.start, s.end)));
    expect(shown.map((parts) => parts.length)).toEqual([0, 0, 5, 1, 8]);
    expect(shown[3]).toEqual(["Related reading: China's Internet users hit 538 million"]);
    const left = study.documents.map(({ text, marks }) =>
      boilerplateSpans(marks).reduceRight((rest, s) => rest.slice(0, s.start) + rest.slice(s.end), text),
    );
    expect(left.join('\n')).not.toMatch(
      /Off the wire|You are here|Adjust font|Related reading|Full coverage|Homepage|Edition:|Follow us|QR Code|Enditem/,
    );
    expect(left.join('\n')).toContain('(Xinhua/Zhang Duo)');
  });
});

describe('codebook', () => {
  test('a code has all six parts of its definition', () => {
    for (const code of codes) {
      expect(Object.keys(code.parts)).toEqual([...definitionParts]);
      for (const part of definitionParts) expect(code.parts[part].length, `${code.name}, ${part}`).toBeGreaterThan(10);
    }
  });

  test('the eight codes of the top level are pinned to the keys 1 to 8, each in its own colour', () => {
    expect(study.codes.map(({ name, shortcut }) => `${shortcut ?? ''} ${name}`)).toEqual([
      '1 Sovereignty',
      '2 Cooperation',
      '3 Security',
      '4 Governance',
      '5 Hegemony',
      '6 Development',
      '7 Shared future',
      '8 Freedom and order',
    ]);
    expect(new Set(study.codes.map(({ colour }) => colour)).size).toBe(8);
    const palette = codeColours.map(({ colour }): string => colour);
    expect(palette).toEqual(expect.arrayContaining(study.codes.map(({ colour }) => colour)));
    for (const { colour, children } of study.codes) {
      expect(children.length).toBeGreaterThanOrEqual(2);
      expect(new Set(children.map((child) => child.colour))).toEqual(new Set([colour]));
    }
  });

  test('a colour can be read as text on white paper (WCAG: 4.5 to 1)', () => {
    for (const { colour } of study.codes) expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });

  test('an example is quoted from an article word for word', () => {
    const articles = study.documents.map(({ text }) => text);
    for (const { name, parts } of codes) {
      const quotes = [...parts.example.matchAll(/“([^”]+)”/g)].map(([, quote]) => quote ?? '');
      expect(quotes.length, name).toBeGreaterThanOrEqual(1);
      for (const quote of quotes) expect(articles.some((text) => text.includes(quote)), quote).toBe(true);
    }
  });

  test('where a definition sends the reader to another code, that code exists', () => {
    const names = new Set(codes.map(({ name }) => name));
    const references = codes.flatMap(({ parts }) =>
      definitionParts.flatMap((part) => [...parts[part].matchAll(/→ ([A-Z][A-Za-z ]+?)(?= as well|[.,;])/g)]),
    );
    expect(references.length).toBeGreaterThan(30);
    for (const [, name] of references) expect(names).toContain(name);
  });
});

describe('codings', () => {
  test('the first layer has at least 80 codings by the coder Seed, in every article and with every code', () => {
    expect(study.coder).toBe('Seed');
    expect(study.codings.length).toBeGreaterThanOrEqual(80);
    expect(new Set(study.codings.map(({ documentKey }) => documentKey))).toEqual(new Set(documents.keys()));
    expect(new Set(study.codings.map(({ codePath }) => codePath.at(-1)))).toEqual(
      new Set(codes.map(({ name }) => name)),
    );
    expect(study.codings.filter(({ memo }) => memo !== null).length).toBeGreaterThanOrEqual(8);
  });

  test('a coded passage begins and ends with its own words', () => {
    for (const coding of study.codings) {
      const words = wordsOf(coding);
      expect(words).toBe(words.trim());
      expect(words.length).toBeGreaterThan(0);
    }
  });

  test('a passage begins and ends between words', () => {
    for (const { documentKey, start, end } of study.codings) {
      const text = documents.get(documentKey)?.text ?? '';
      expect(text.slice(Math.max(0, start - 1), start + 1)).not.toMatch(/^\w\w$/);
      expect(text.slice(end - 1, end + 1)).not.toMatch(/^\w\w$/);
    }
  });

  test('no coding lies in boilerplate', () => {
    for (const coding of study.codings) {
      const spans = boilerplateSpans(documents.get(coding.documentKey)?.marks ?? []);
      expect(spans.filter(({ start, end }) => start < coding.end && coding.start < end)).toEqual([]);
    }
  });

  test('a passage carries a code once', () => {
    const keys = study.codings.map(({ documentKey, start, end, codePath }) =>
      [documentKey, start, end, ...codePath].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('codings stand in the order of reading', () => {
    const order = study.codings.map(({ documentKey, start, end }) => ({ documentKey, start, end }));
    const sorted = order.toSorted(
      (a, b) => a.documentKey.localeCompare(b.documentKey) || a.start - b.start || b.end - a.end,
    );
    expect(order).toEqual(sorted);
  });

  test('a stance belongs to an actor, and an actor speaks in that document', () => {
    for (const coding of study.codings) {
      if (coding.stance !== null) expect(coding.actor, wordsOf(coding)).not.toBeNull();
      const speakers = documents.get(coding.documentKey)?.actors.map(({ name }) => name) ?? [];
      if (coding.actor !== null) expect(speakers).toContain(coding.actor);
    }
    const speakers = study.documents.flatMap(({ key, actors }) => actors.map(({ name }) => `${key} ${name}`));
    const coded = study.codings.flatMap(({ documentKey, actor }) => (actor === null ? [] : [`${documentKey} ${actor}`]));
    expect(new Set(coded)).toEqual(new Set(speakers));
  });

  test('nobody supports hegemony, its children, cybercrime or the digital divide', () => {
    const supported = study.codings.filter(({ stance }) => stance === 'supports').map(({ codePath }) => codePath);
    expect(supported.filter((path) => path[0] === 'Hegemony')).toEqual([]);
    expect(supported.map((path) => path.at(-1))).not.toContain('Cybercrime');
    expect(supported.map((path) => path.at(-1))).not.toContain('Digital divide');
  });
});

describe('a study that does not fit together is refused by name', () => {
  const key = '003_f60b267f740ce911';
  const withCoding = (entry: object): ReadonlyMap<string, string> =>
    new Map(files).set(
      'codings.json',
      JSON.stringify({ coder: 'Seed', documents: [{ document: key, codings: [entry] }] }),
    );

  test.each([
    ['words that are not in the article', { quote: 'cyber suzerainty', code: ['Sovereignty'] }, 'cyber suzerainty'],
    ['words that stand there several times', { quote: 'cyber sovereignty', code: ['Sovereignty'] }, 'say which'],
    ['a code that is not in the codebook', { quote: 'BUDAPEST', code: ['Sovereignty', 'Suzerainty'] }, 'Suzerainty'],
    ['an actor who does not speak', { quote: 'BUDAPEST', code: ['Sovereignty'], actor: 'Xi Jinping' }, 'Xi Jinping'],
    ['an unknown stance', { quote: 'BUDAPEST', code: ['Sovereignty'], stance: 'doubts' }, 'stance'],
    ['a weight out of bounds', { quote: 'BUDAPEST', code: ['Sovereignty'], weight: 101 }, 'weight'],
    ['a misspelt field', { quote: 'BUDAPEST', code: ['Sovereignty'], wieght: 20 }, 'wieght'],
  ])('%s', (_, entry, named) => {
    expect(() => readSeedStudy({ files: withCoding(entry) })).toThrow(named);
  });

  test('a codebook with a part missing', () => {
    const codebook = (files.get('codebook.md') ?? '').replace('**Note.**', '**Notice.**');
    expect(() => readSeedStudy({ files: new Map(files).set('codebook.md', codebook) })).toThrow('Sovereignty');
  });

  test('a file that is not JSON', () => {
    expect(() => readSeedStudy({ files: new Map(files).set(`${key}.json`, '{') })).toThrow(`${key}.json is not JSON`);
  });

  test('a missing file', () => {
    const fewer = new Map(files);
    fewer.delete(`${key}.json`);
    expect(() => readSeedStudy({ files: fewer })).toThrow(`${key}.json`);
  });

  test('the second of two equal passages is found by its number', () => {
    const text = documents.get(key)?.text ?? '';
    const words = 'cyber sovereignty';
    const second = readSeedStudy({ files: withCoding({ quote: words, occurrence: 2, code: ['Sovereignty'] }) });
    expect(second.codings[0]?.start).toBe(text.indexOf(words, text.indexOf(words) + 1));
  });
});

/** Contrast ratio against white after WCAG 2.2: (1 + 0.05) / (luminance + 0.05). */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
