import type { Id, ReportItem, TitlePage } from '../../domain/model';
import { byPosition, placeBefore } from '../../domain/order';
import { type ReportPart, partOfItem } from '../../domain/report/parts';
import { firstWords } from '../../domain/text/first-words';
import { getOrFail, type ReadTx } from '../tx';
import type { CommandFunctions } from './command-function';
import { describeRecord } from './describe-record';

export const reportCommands = {
  'summary.write'(tx, { sourceId, codeId, text }, context) {
    const source = getOrFail(tx, 'source', sourceId);
    const code = getOrFail(tx, 'code', codeId);
    context.name(`${source.title} × ${code.name}`);
    const [standing] = tx.where('summary', { sourceId, codeId });
    if (text.trim() === '') {
      if (standing) tx.remove('summary', standing.id);
      return;
    }
    if (standing?.text === text) return;
    const id = standing?.id ?? context.newId();
    tx.put('summary', { id, sourceId, codeId, text, coderId: context.coderId, modified: context.now });
  },

  'report.add'(tx, { part, scope, caption = '', beforeId = null }, context) {
    if (part.kind === 'memo') getOrFail(tx, 'memo', part.settings.memoId);
    if (beforeId !== null) getOrFail(tx, 'reportItem', beforeId);
    const items = itemsOf(tx);
    const item: ReportItem = {
      id: context.newId(),
      kind: part.kind,
      settings: JSON.stringify(part.settings),
      scope: JSON.stringify(scope),
      caption,
      position: (items.at(-1)?.position ?? 0) + 1,
      created: context.now,
    };
    context.name(describeItem(tx, item));
    const positions = placeBefore([...items, item], [item.id], beforeId);
    tx.put('reportItem', { ...item, position: positions.get(item.id) ?? item.position });
    for (const other of items) {
      const position = positions.get(other.id);
      if (position !== undefined) tx.put('reportItem', { ...other, position });
    }
    return { itemId: item.id };
  },

  'report.change'(tx, { itemId, part, scope, caption }, context) {
    const item = getOrFail(tx, 'reportItem', itemId);
    if (part?.kind === 'memo') getOrFail(tx, 'memo', part.settings.memoId);
    const changed: ReportItem = {
      ...item,
      ...(part && { kind: part.kind, settings: JSON.stringify(part.settings) }),
      scope: scope === undefined ? item.scope : JSON.stringify(scope),
      caption: caption ?? item.caption,
    };
    context.name(describeItem(tx, changed));
    tx.put('reportItem', changed);
  },

  'report.entitle'(tx, { title, authors, language }, context) {
    const [standing] = tx.where('titlePage', {});
    const page: TitlePage = {
      id: standing?.id ?? context.newId(),
      title: title ?? standing?.title ?? '',
      authors: authors ?? standing?.authors ?? '',
      language: language ?? standing?.language ?? '',
    };
    context.name(page.title);
    if (page.title !== '' || page.authors !== '' || page.language !== '') tx.put('titlePage', page);
    else if (standing) tx.remove('titlePage', standing.id);
  },

  'report.move'(tx, { itemIds, beforeId }, context) {
    const moved = readItems(tx, itemIds);
    if (beforeId !== null) getOrFail(tx, 'reportItem', beforeId);
    context.name(...moved.map((item) => describeItem(tx, item)));
    const ids = moved.map(({ id }) => id);
    for (const [id, position] of placeBefore(itemsOf(tx), ids, beforeId)) {
      tx.put('reportItem', { ...getOrFail(tx, 'reportItem', id), position });
    }
  },

  'report.remove'(tx, { itemIds }, context) {
    const items = readItems(tx, itemIds);
    context.name(...items.map((item) => describeItem(tx, item)));
    for (const { id } of items) tx.remove('reportItem', id);
  },
} satisfies Partial<CommandFunctions>;

function itemsOf(tx: ReadTx): ReportItem[] {
  return tx.where('reportItem', {}).sort(byPosition);
}

/** Each once, in the order of the report. */
function readItems(tx: ReadTx, itemIds: readonly Id[]): ReportItem[] {
  return [...new Set(itemIds)].map((id) => getOrFail(tx, 'reportItem', id)).sort(byPosition);
}

/** What a person would call a part of the report. */
function describeItem(tx: ReadTx, item: ReportItem): string {
  return item.caption === '' ? nameOfPart(tx, partOfItem(item)) : firstWords(item.caption);
}

function nameOfPart(tx: ReadTx, part: ReportPart): string {
  switch (part.kind) {
    case 'figure':
      return part.settings.kind;
    case 'passages':
      return firstWords(part.settings.words);
    case 'memo':
      return describeRecord(tx, 'memo', part.settings.memoId);
    case 'summaries':
      return part.settings.layout;
    case 'words':
      return firstWords(part.settings.text) || part.kind;
  }
}
