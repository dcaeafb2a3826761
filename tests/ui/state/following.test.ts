import { expect, test } from 'vitest';
import { enterProject } from '../../../src/ui/state/enter-project';
import { loadOpenDocument } from '../../../src/ui/state/load-documents';
import { openDocument } from '../../../src/ui/state/open-document';
import { useProject } from '../../../src/ui/state/project';
import { useWorkspace } from '../../../src/ui/state/workspace';
import { addCode, addDocument, codeWords, newEngine, newStudy } from '../../fixtures/study';
import { openWindow, until } from './window-of';

const text = 'Cyber sovereignty should be respected.\n\nOrder, they say, is freedom.';
const failLoudly = (name: string, error: unknown): never => {
  throw new Error(name, { cause: error });
};

async function openStudyInWindow() {
  const study = await newStudy();
  const first = addDocument(study.engine, text, { title: 'First' });
  const second = addDocument(study.engine, 'Another text.', { title: 'Second' });
  const code = addCode(study.engine, 'Sovereignty');
  const client = openWindow(study.engine);
  loadOpenDocument(failLoudly);
  await enterProject(client);
  await until(() => useProject.getState().mirror?.documents.has(first) ?? false);
  return { ...study, client, first, second, code };
}

function codingsShown(sourceId: string): number {
  return useProject.getState().mirror?.documents.get(sourceId)?.codings.size ?? -1;
}

test('a project that was opened shows its first document', async () => {
  const { first } = await openStudyInWindow();
  expect(useProject.getState().status).toBe('open');
  expect(useWorkspace.getState().openSourceId).toBe(first);
  expect(useProject.getState().mirror?.documents.get(first)?.text).toBe(text);
});

test('a coding shows in the window when it is on the disk, and goes when it is undone', async () => {
  const { client, first, code } = await openStudyInWindow();
  await client.run('coding.apply', { sourceId: first, start: 0, end: 17, codeId: code });
  expect(codingsShown(first)).toBe(1);
  expect(useProject.getState().undo).toEqual({ command: 'coding.apply', subject: 'Sovereignty' });
  await client.start('history.undo', {});
  expect(codingsShown(first)).toBe(0);
  expect(useProject.getState().redo).toEqual({ command: 'coding.apply', subject: 'Sovereignty' });
});

test('when a text is edited its codings are never out of sight, and stand where they belong when the new text is shown', async () => {
  const { client, first, code } = await openStudyInWindow();
  await client.run('coding.apply', { sourceId: first, start: 6, end: 17, codeId: code });
  const { textHash = '' } = useProject.getState().mirror?.sources.get(first) ?? {};
  await until(() => useProject.getState().mirror?.documents.get(first)?.codedTextHash === textHash);
  const counts = new Set<number>();
  const stop = useProject.subscribe(() => counts.add(codingsShown(first)));
  await client.run('source.editText', { sourceId: first, textHash, edits: [{ start: 0, end: 0, insert: 'On ' }] });
  await until(() => useProject.getState().mirror?.documents.get(first)?.text === `On ${text}`);
  stop();
  expect([...counts]).toEqual([1]);
  const [passage] = useProject.getState().mirror?.documents.get(first)?.passages.all ?? [];
  expect([passage?.start, passage?.end, passage?.quotation.exact]).toEqual([9, 20, 'sovereignty']);
});

test('a document that is opened is read, with its codings', async () => {
  const { engine, second, code } = await openStudyInWindow();
  codeWords(engine, second, 'Another', code);
  openDocument(second);
  await until(() => codingsShown(second) === 1);
  expect(useProject.getState().mirror?.documents.get(second)?.text).toBe('Another text.');
});

test('when the open document is removed, the next one is shown and nothing of it stays selected', async () => {
  const { client, first, second, code } = await openStudyInWindow();
  const { codingId } = await client.run('coding.apply', { sourceId: first, start: 0, end: 17, codeId: code });
  useWorkspace.setState({ selectedCodingId: codingId, selection: { start: 0, end: 5 } });
  await client.run('source.remove', { sourceIds: [first] });
  await until(() => useProject.getState().mirror?.documents.has(second) ?? false);
  const { openSourceId, selectedCodingId, selection, selectedSourceIds } = useWorkspace.getState();
  expect({ openSourceId, selectedCodingId, selection, selected: [...selectedSourceIds] }).toEqual({
    openSourceId: second,
    selectedCodingId: null,
    selection: null,
    selected: [],
  });
  expect([...(useProject.getState().mirror?.documents.keys() ?? [])]).toEqual([second]);
});

test('a code that is removed is no longer armed, selected or offered as recent', async () => {
  const { client, code } = await openStudyInWindow();
  useWorkspace.setState({
    armedCodeId: code,
    lastCodeIds: [code],
    recentCodeIds: [code],
    selectedCodeIds: new Set([code]),
  });
  await client.run('code.remove', { codeIds: [code] });
  const { armedCodeId, lastCodeIds, recentCodeIds, selectedCodeIds } = useWorkspace.getState();
  expect({ armedCodeId, lastCodeIds, recentCodeIds, selected: [...selectedCodeIds] }).toEqual({
    armedCodeId: null,
    lastCodeIds: [],
    recentCodeIds: [],
    selected: [],
  });
});

test('after the engine was restarted the window stands where it was, with what had reached the disk', async () => {
  const { engine, client, path, first, second, code } = await openStudyInWindow();
  openDocument(second);
  await until(() => codingsShown(second) === 0);
  const atStop = engine.run('coding.apply', { sourceId: second, start: 0, end: 7, codeId: code });
  client.disconnect();
  engine.close();

  const restarted = await newEngine();
  const again = openWindow(restarted);
  await again.start('project.open', { path });
  await until(() => useProject.getState().status === 'open' && codingsShown(second) === 1);
  expect(useWorkspace.getState().openSourceId).toBe(second);
  expect([...(useProject.getState().mirror?.documents.get(second)?.codings.keys() ?? [])]).toEqual([atStop.codingId]);
  expect(useProject.getState().mirror?.documents.has(first)).toBe(false);
});

test('a call that the engine’s end cut off is answered, and says that what was saved is still there', async () => {
  const { client, first, code } = await openStudyInWindow();
  const call = client.run('coding.apply', { sourceId: first, start: 0, end: 17, codeId: code });
  client.disconnect();
  await expect(call).rejects.toMatchObject({ name: 'Problem', reason: 'engineStopped' });
});

test('a Problem comes through to the window with its reason and details', async () => {
  const { client, first, code } = await openStudyInWindow();
  const call = client.run('coding.apply', { sourceId: first, start: 0, end: 9_999, codeId: code });
  await expect(call).rejects.toMatchObject({ reason: 'spanOutside', details: { end: 9_999 } });
});

test('when the project is closed the window forgets it', async () => {
  const { client } = await openStudyInWindow();
  await client.start('project.close', {});
  const { status, mirror, undo } = useProject.getState();
  expect({ status, mirror, undo }).toEqual({ status: 'none', mirror: null, undo: null });
  expect(useWorkspace.getState().openSourceId).toBeNull();
});
