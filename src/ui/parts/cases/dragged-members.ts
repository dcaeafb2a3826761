import type { DragEvent } from 'react';
import type { NewMember } from '../../../contract/case-commands';
import { memberDragType, selectionDragType, sourceDragType } from '../drag-types';

const types = [memberDragType, sourceDragType, selectionDragType] as const;

/** Whether what is dragged could belong to a case: documents, the selected passage, what another case gathered. */
export function bringsMembers({ types: brought }: DataTransfer): boolean {
  return types.some((type) => brought.includes(type));
}

/** Lets members be dropped here. */
export function allowMembers(event: DragEvent): void {
  event.preventDefault();
  // Documents that are dragged are moved, in their pane; a drop with another effect would not arrive.
  event.dataTransfer.dropEffect = event.dataTransfer.effectAllowed === 'move' ? 'move' : 'copy';
}

/** What was dropped, as members of a case. */
export function readMembers(data: DataTransfer): readonly NewMember[] {
  const members = data.getData(memberDragType);
  if (members !== '') return JSON.parse(members) as NewMember[];
  const passage = data.getData(selectionDragType);
  if (passage !== '') return [JSON.parse(passage) as NewMember];
  const sourceIds = data.getData(sourceDragType);
  return sourceIds === '' ? [] : sourceIds.split(' ').map((sourceId) => ({ sourceId }));
}
