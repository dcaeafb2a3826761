import type { Id, Span } from '../../../domain/model';
import type { Mark } from '../../../domain/text/marks';
import { mergeEdit } from '../../../domain/text/edits/merge-edit';
import { moveMarks } from '../../../domain/text/edits/move-marks';
import { moveSpan } from '../../../domain/text/edits/move-span';
import type { TextEdit } from '../../../domain/text/edits/text-edit';
import type { MovedSpans, TouchedSpan } from './moved-spans';

/** Where the caret or the selection is, as offsets. */
export type Ends = { readonly anchor: number; readonly focus: number };

/** What a person did in one key press or with one menu entry; `typing` and `deleting` go on in one step of undo. */
export type Stroke = {
  readonly kind: 'typing' | 'deleting' | 'other';
  /** A sequence, each in the coordinates that the earlier ones left. */
  readonly edits: readonly TextEdit[];
  readonly before: Ends;
  readonly after: Ends;
};

/**
 * A text being edited, before it is kept: the text, its marks and passages follow every stroke, undo brings back exactly what
 * was. `edits` is what the engine is given; a run of typing or a word that is written anew is one replacement there, and the
 * passages shown here are moved by the very same replacements.
 */
export type EditSession = {
  readonly spans: MovedSpans;
  /** The text that the edits begin with. */
  readonly original: string;
  text(): string;
  marks(): readonly Mark[];
  edits(): readonly TextEdit[];
  isChanged(): boolean;
  /** What undo would take back, the oldest first. */
  strokes(): readonly Stroke[];
  do(stroke: Stroke): void;
  /** Answers what to select now; null when there is nothing to take back. */
  undo(): Ends | null;
  redo(): Ends | null;
  /**
   * Follows the passages of the unedited text while others go on coding it: new ones are moved by the edits made so far,
   * removed ones are let go.
   */
  follow(passages: Iterable<Span & { readonly id: Id }>): void;
  /** Hears which stretch was replaced, after text, marks and passages have followed. */
  readonly subscribe: (listener: (replaced: Replaced) => void) => () => void;
};

/** From `start` to `end` the text was another; now `length` units stand there. */
export type Replaced = { readonly start: number; readonly end: number; readonly length: number };

/** One replacement towards the engine, linked to those before it, with what taking it back needs. */
type Entry = {
  readonly edit: TextEdit;
  readonly removed: string;
  readonly marks: readonly Mark[];
  readonly touched: TouchedSpan[];
  readonly previous: Entry | null;
  readonly depth: number;
};

type Step = {
  readonly kind: Stroke['kind'];
  readonly edits: readonly TextEdit[];
  /** The edits that take these back, in the order to make them. */
  readonly inverse: readonly TextEdit[];
  readonly headBefore: Entry | null;
  readonly headAfter: Entry | null;
  readonly before: Ends;
  readonly after: Ends;
};

/** Begins to edit a text; `spans` are its passages. */
export function beginSession(original: string, originalMarks: readonly Mark[], spans: MovedSpans): EditSession {
  const listeners = new Set<(replaced: Replaced) => void>();
  let text = original;
  let head: Entry | null = null;
  const done: Step[] = [];
  let undone: Step[] = [];

  function marks(): readonly Mark[] {
    return head ? head.marks : originalMarks;
  }

  function push(edit: TextEdit, before: string): void {
    head = {
      edit,
      removed: before.slice(edit.start, edit.end),
      marks: moveMarks(before, applied(before, edit), marks(), edit),
      touched: spans.move(edit),
      previous: head,
      depth: (head?.depth ?? 0) + 1,
    };
  }

  function record(edit: TextEdit): void {
    const merged = head && mergeEdit(head.edit, edit);
    if (!head || !merged) {
      push(edit, text);
      return;
    }
    const before = applied(text, { ...written(head.edit), insert: head.removed });
    spans.moveBack(head.edit, head.touched);
    head = head.previous;
    push(merged, before);
  }

  /** Brings the passages and marks to an earlier or later state of the list of edits; the text itself is moved by steps. */
  function goTo(target: Entry | null): void {
    const forward: Entry[] = [];
    let wanted = target;
    while (wanted !== head) {
      if (head && head.depth >= (wanted?.depth ?? 0)) {
        spans.moveBack(head.edit, head.touched);
        head = head.previous;
      } else if (wanted) {
        forward.push(wanted);
        wanted = wanted.previous;
      }
    }
    for (const entry of forward.reverse()) spans.move(entry.edit);
    head = target;
  }

  /** Every state of the list of edits to which undo or redo may lead, each behind the one that it goes on from. */
  function listEntries(): readonly Entry[] {
    const found = new Set<Entry>();
    for (const tip of [head, ...[...done, ...undone].flatMap(({ headBefore, headAfter }) => [headBefore, headAfter])])
      for (let entry = tip; entry && !found.has(entry); entry = entry.previous) found.add(entry);
    return [...found].sort((a, b) => a.depth - b.depth);
  }

  function tell(edits: readonly TextEdit[]): void {
    const [first, ...others] = edits.map(({ start, end, insert }) => ({ start, end, length: insert.length }));
    if (!first) return;
    const replaced = others.reduce(cover, first);
    for (const listener of listeners) listener(replaced);
  }

  function travel(edits: readonly TextEdit[], target: Entry | null): void {
    goTo(target);
    for (const edit of edits) text = applied(text, edit);
    tell(edits);
  }

  return {
    spans,
    original,
    text: () => text,
    marks,
    edits() {
      const list: TextEdit[] = [];
      for (let entry = head; entry; entry = entry.previous) list.push(entry.edit);
      return list.filter(({ start, end, insert }) => end > start || insert !== '').reverse();
    },
    isChanged: () => head !== null && text !== original,
    strokes: () => done.map(({ kind, edits, before, after }) => ({ kind, edits, before, after })),
    do({ kind, edits, before, after }) {
      const headBefore = head;
      const textBeforeStep = text;
      const inverse: TextEdit[] = [];
      for (const edit of edits) {
        inverse.unshift(inverseOf(edit, text));
        record(edit);
        text = applied(text, edit);
      }
      tell(edits);
      const step: Step = { kind, edits, inverse, headBefore, headAfter: head, before, after };
      const last = undone.length === 0 ? done.at(-1) : undefined;
      const joined = last && joinSteps(last, step, textBeforeStep);
      if (joined) done[done.length - 1] = joined;
      else done.push(step);
      undone = [];
    },
    undo() {
      const step = done.pop();
      if (!step) return null;
      undone.push(step);
      travel(step.inverse, step.headBefore);
      return step.before;
    },
    redo() {
      const step = undone.pop();
      if (!step) return null;
      done.push(step);
      travel(step.edits, step.headAfter);
      return step.after;
    },
    follow(passages) {
      const { added, firstPlace } = spans.compare(passages);
      const after = new Map<Entry | null, readonly (Span | null)[]>([[null, added]]);
      for (const entry of added.length === 0 ? [] : listEntries()) {
        const before = after.get(entry.previous) ?? [];
        before.forEach((span, i) => {
          if (span && span.end > entry.edit.start && span.start < entry.edit.end)
            entry.touched.push({ at: firstPlace + i, start: span.start, end: span.end });
        });
        after.set(
          entry,
          before.map((span) => span && moveSpan(span, entry.edit)),
        );
      }
      if (added.length > 0) spans.add(added, after.get(head) ?? []);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function applied(text: string, { start, end, insert }: TextEdit): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** Where an edit's own words stand once it is made. */
function written({ start, insert }: TextEdit): Span {
  return { start, end: start + insert.length };
}

/** The edit that takes another one back; `before` is the text that one was made in. */
function inverseOf(edit: TextEdit, before: string): TextEdit {
  return { ...written(edit), insert: before.slice(edit.start, edit.end) };
}

/** One stretch for two, the second in the coordinates that the first one left. */
function cover(first: Replaced, second: Replaced): Replaced {
  const firstEnd = first.start + first.length;
  const start = Math.min(first.start, second.start);
  const end = first.end + Math.max(0, second.end - firstEnd);
  const lastEnd = Math.max(firstEnd, second.end) + second.length - (second.end - second.start);
  return { start, end, length: lastEnd - start };
}

/** Typing goes on in one step until a new word begins, deleting as long as the caret only moves by it; otherwise null. */
function joinSteps(last: Step, next: Step, between: string): Step | null {
  if (last.kind !== next.kind || next.kind === 'other' || !goesOnAt(last.after, next.before)) return null;
  const [first, second] = [last.edits[0], next.edits[0]];
  if (!first || !second || last.edits.length + next.edits.length !== 2) return null;
  if (next.kind === 'typing' && /\s$/.test(first.insert) && /^\S/.test(second.insert)) return null;
  const edit = mergeEdit(first, second);
  const [back] = last.inverse;
  if (!edit || !back) return null;
  const before = applied(between, back);
  return {
    ...next,
    edits: [edit],
    inverse: [inverseOf(edit, before)],
    headBefore: last.headBefore,
    before: last.before,
  };
}

function goesOnAt(after: Ends, before: Ends): boolean {
  return after.anchor === after.focus && before.anchor === before.focus && after.focus === before.focus;
}
