import type { DragEvent } from 'react';
import type { Id } from '../../domain/model';
import { joinCase } from '../actions/edit-cases';
import { allowMembers, bringsMembers, readMembers } from '../parts/cases/dragged-members';

/**
 * Documents and passages that are dropped belong to a case from then on. `targetOf` says which one is meant, and which
 * element shows it; null where there is none.
 */
export function memberDrop(
  targetOf: (target: EventTarget) => { readonly caseId: Id; readonly element: Element } | null,
) {
  function aim(event: DragEvent, element: Element | null): void {
    for (const marked of event.currentTarget.parentElement?.querySelectorAll('[data-dropping]') ?? []) {
      if (marked !== element) marked.removeAttribute('data-dropping');
    }
    element?.setAttribute('data-dropping', '');
  }

  return {
    onDragOver(event: DragEvent): void {
      const target = bringsMembers(event.dataTransfer) ? targetOf(event.target) : null;
      aim(event, target?.element ?? null);
      if (target) allowMembers(event);
    },
    onDragLeave(event: DragEvent): void {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) aim(event, null);
    },
    onDrop(event: DragEvent): void {
      aim(event, null);
      const target = targetOf(event.target);
      const members = readMembers(event.dataTransfer);
      if (!target || members.length === 0) return;
      event.preventDefault();
      void joinCase(members, { caseId: target.caseId });
    },
  };
}
