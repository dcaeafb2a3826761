import { number } from './number';

const codes = (n: number): string => (n === 1 ? '1 code' : `${number(n)} codes`);
const documents = (n: number): string => (n === 1 ? '1 document' : `${number(n)} documents`);

/** Words of sets of codes and of documents. */
export const sets = {
  titles: { code: 'Code sets', source: 'Document sets' },
  help: {
    code: 'A set gathers codes from anywhere in the tree. Codes go in by their context menu.',
    source: 'A set gathers documents from any folder. Documents go in by their context menu.',
  },
  newSet: 'New set…',
  newSetOf: {
    code: (n: number) => (n === 0 ? 'New code set' : `New set of ${codes(n)}`),
    source: (n: number) => (n === 0 ? 'New document set' : `New set of ${documents(n)}`),
  },
  manage: 'All sets…',
  name: 'Name of the set',
  newName: 'Name of a new set',
  add: 'Add',
  members: { code: codes, source: documents },
  up: (name: string) => `Move “${name}” up`,
  down: (name: string) => `Move “${name}” down`,
  remove: (name: string) => `Remove “${name}”`,
  removed: (name: string) => `Removed the set “${name}”`,
};
