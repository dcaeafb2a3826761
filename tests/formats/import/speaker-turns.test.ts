import { expect, test } from 'vitest';
import { listTurns } from '../../../src/domain/text/speaker-turns';
import { findImporter } from '../../../src/formats/import';

async function speakersOf(text: string, name = 'a.txt'): Promise<readonly string[]> {
  const file = { name, bytes: new TextEncoder().encode(text) };
  return listTurns((await findImporter(file).read(file)).marks).map(({ speaker }) => speaker);
}

const interview = ['Interviewer', 'Lu Wei', 'Interviewer', 'Lu Wei', 'Interviewer', 'Lu Wei'];
const said = 'There are words that somebody says here.\nAnd a second paragraph.';

test('a transcript comes in with its turns, in whatever format it is', async () => {
  const lines = interview.map((name) => `${name}: ${said}`);
  expect(await speakersOf(lines.join('\n'))).toEqual(interview);
  expect(await speakersOf(`# Talk\n\n${lines.join('\n\n').replaceAll(/^(\w[\w ]+):/gm, '**$1:**')}`, 'a.md')).toEqual(
    interview,
  );
  expect(await speakersOf(`{\\rtf1 ${lines.join('\\par\n')}}`, 'a.rtf')).toEqual(interview);
});

test.each([
  ['questions and answers', 'Q: Why?\nA: So.\nQ: And?\nA: Yes.', ['Q', 'A', 'Q', 'A']],
  ['Chinese names', '记者：为什么？\n鲁炜：因为。\n记者：还有？\n鲁炜：没有。\n记者：好。\n鲁炜：谢谢。', undefined],
  ['one who only says a word', `${interview.map((name) => `${name}: yes`).join('\n')}\nAudience: why?`, interview],
])('%s are speakers', async (_, text, speakers) => {
  expect(await speakersOf(text)).toEqual(speakers ?? ['记者', '鲁炜', '记者', '鲁炜', '记者', '鲁炜']);
});

test.each([
  ['before the name', (name: string) => `[00:12:05] ${name}: ${said}`],
  ['behind the name', (name: string) => `${name} (00:12:05): ${said}`],
  ['on a line with the name', (name: string) => `${name}  0:12\n${said}`],
])('a time %s does not hide who speaks', async (_, line) => {
  expect(await speakersOf(interview.map(line).join('\n'))).toEqual(interview);
});

const record = 'BYLINE: A\nSECTION: B\nLENGTH: 9\nThe article says that all is well.\n';
const card = 'Country: China\nCapital: Beijing\nLeader: Xi\nPopulation: 1\n';

const transcript = ['Meyer, Anna', 'Wei, Lu', 'Meyer, Anna', 'Wei, Lu', 'Meyer, Anna', 'Wei, Lu'];

test.each([
  ['with the time on their line', (name: string) => `${name}   0:03\n${said}`],
  ['with the time on the next line', (name: string) => `${name}\n0:03\n${said}`],
  ['with the time in brackets before a colon', (name: string) => `${name} [00:03]: ${said}`],
])('last names before first names, %s, are speakers', async (_, line) => {
  expect(await speakersOf(transcript.map(line).join('\n\n'))).toEqual(transcript);
});

test('with a colon alone a name with a comma is no speaker, since a sentence may begin so', async () => {
  expect(await speakersOf(transcript.map((name) => `${name}: ${said}`).join('\n\n'))).toEqual([]);
});

test('roles are speakers in small letters too, other words are not', async () => {
  const roles = ['interviewer', 'respondent', 'interviewer', 'respondent'];
  expect(await speakersOf(roles.map((name) => `${name}: ${said}`).join('\n'))).toEqual(roles);
  expect(await speakersOf(roles.map((name) => `the ${name}: ${said}`).join('\n'))).toEqual([]);
});

test.each([
  ['an article with one note', 'The state is sovereign.\nNote: this is a comment.\nAnd so on.'],
  [
    'an article that quotes an exchange',
    `${'Long words of an article.\n'.repeat(30)}Q: Why?\nA: So.\nQ: Eh?\nA: Yes.\n`,
  ],
  ['records of a database', record.repeat(20)],
  ['cards with the same fields again and again', card.repeat(10)],
  ['a speech by one', 'CHAIR: words\n'.repeat(10)],
])('%s is no transcript', async (_, text) => {
  // The last speaker would speak to the end: what comes before tells it.
  expect(await speakersOf(text)).toEqual([]);
});

const bold = (name: string): string => `**${name}** ${said.replace('\n', ' ')}`;

test('names in bold at the beginnings of paragraphs are speakers, without a colon', async () => {
  const text = `# Talk\n\n${[...interview, 'Guest'].map(bold).join('\n\n')}`;
  expect(await speakersOf(text, 'a.md')).toEqual(interview);
  const chinese = ['记者', '鲁炜', '记者', '鲁炜', '记者', '鲁炜'];
  expect(await speakersOf(chinese.map((name) => `**${name}** 因为网络主权。`).join('\n\n'), 'a.md')).toEqual(chinese);
});

test.each([
  ['a glossary', ['Order', 'Freedom', 'Norm', 'Treaty', 'State', 'Border'].map(bold)],
  ['lines that are bold as a whole', interview.map((name) => `**${name}**\n\n${said}`)],
  ['arguments for and against', ['Pro', 'Contra', 'Pro', 'Contra', 'Pro', 'Contra'].map(bold)],
  ['names that do not take turns', ['Ann', 'Ann', 'Ann', 'Ann', 'Bo', 'Bo', 'Bo'].map(bold)],
  ['two who come twice', interview.slice(0, 4).map(bold)],
  ['bold words in the middle of lines', interview.map((name) => `Then ${bold(name)}`)],
])('%s in bold are no speakers', async (_, paragraphs) => {
  expect(await speakersOf(paragraphs.join('\n\n'), 'a.md')).toEqual([]);
});
